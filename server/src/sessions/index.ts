export * from './analysis.store.ts';
export { findDigests, saveDigest } from './digest.store.ts';
export { importSessions } from './import-sessions.ts';
export { readKnownNames } from './known-names.ts';
export { quoteEvidence } from './quote-evidence.ts';
export { findSessionIdsByPrefix, type SessionRow } from './session.store.ts';
export { registerSessionsRoutes } from './sessions.routes.ts';
export { FLYWHEEL_QUEUE, wakeFlywheel, wakeFlywheelLater } from './wake-flywheel.ts';
