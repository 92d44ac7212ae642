import { flowsContract } from '@flowpilot/core/flows';
import { type App, serve } from '../platform/http/serve.ts';
import type { FlowPorts } from './flow-ports.ts';
import { listFlowEvidence } from './list-evidence.ts';
import { getFlow, listFlows } from './list-flows.ts';
import { getVersion, listVersions } from './list-versions.ts';
import { matchFlows } from './match-flows.ts';

/** The library: flows, their versions, what stands behind them, and which fits a problem. */
export function registerFlowsRoutes(app: App, ports: FlowPorts): void {
  serve(app, flowsContract.list, (scope, query) => listFlows(scope, ports, query));
  serve(app, flowsContract.get, (scope, { id }) => getFlow(scope, ports, id));
  serve(app, flowsContract.versions, listVersions);
  serve(app, flowsContract.version, getVersion);
  serve(app, flowsContract.evidence, listFlowEvidence);
  serve(app, flowsContract.match, matchFlows);
}
