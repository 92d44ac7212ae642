import { ApiClient } from '../../e2e/driver/api-client.ts';
import { runCli } from '../../e2e/driver/programs.ts';
import type { RunningProduct } from '../../e2e/driver/running-product.ts';
import { waitUntilAnalysed } from '../../e2e/driver/wait-until-analysed.ts';
import type { ShownSession } from './protocol.ts';
import { publishEverything } from './publish-everything.ts';

/** Analysing one batch may take this long. */
const ANALYSIS_TIMEOUT_SECONDS = 600;

/** What an account came to after learning. */
export interface Learned {
  api: ApiClient;
  analyzed: number;
  skipped: number;
  published: number;
  conflicts: number;
}

/** Makes an empty account, imports the sessions in batches, and after each publishes every proposal. Any error ends it. */
export async function learn(product: RunningProduct, sessions: readonly ShownSession[], batch: number): Promise<Learned> {
  const api = await emptyAccount(product);
  const learned: Learned = { api, analyzed: 0, skipped: 0, published: 0, conflicts: 0 };
  for (let at = 0; at < sessions.length; at += batch) {
    const report = await api.importLines(sessions.slice(at, at + batch));
    if (report.refused.length > 0) throw new Error(`import refused ${JSON.stringify(report.refused)}`);
    const { failed, analyzed, skipped } = await waitUntilAnalysed(api, ANALYSIS_TIMEOUT_SECONDS);
    if (failed > 0) throw new Error(`${failed} analyses failed`);
    const { published, conflicts } = await publishEverything(api);
    Object.assign(learned, { analyzed, skipped, published: learned.published + published, conflicts: learned.conflicts + conflicts });
  }
  return learned;
}

async function emptyAccount(product: RunningProduct): Promise<ApiClient> {
  const email = `owner-${Date.now()}-${Math.round(performance.now())}@example.test`;
  const printed = await runCli(product, ['accounts', 'create', '--name', 'Induction', '--owner-email', email, '--json']);
  const { api_key } = JSON.parse(printed) as { api_key: string }; // the command's own answer
  return new ApiClient(product.url, api_key);
}
