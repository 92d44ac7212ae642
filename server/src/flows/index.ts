export * from './evidence.store.ts';
export { type FlowRow, findFlow, findFlows, findFlowsChangedAfter, lockFlow, updateFlow } from './flow.store.ts';
export { readFlowEntry, readProblems } from './flow-entry.ts';
export { requireVersion } from './flow-version.store.ts';
export { registerFlowsRoutes } from './flows.routes.ts';
export { lockLibrary, raiseLibraryVersion, readLibraryVersion } from './library.store.ts';
export { listQuotedEvidence } from './list-evidence.ts';
export * from './publish-flow.ts';
