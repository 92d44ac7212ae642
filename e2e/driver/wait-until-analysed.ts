import type { ApiClient } from './api-client.ts';

interface Status {
  pending: number;
  analyzing: number;
  analyzed: number;
  skipped: number;
  failed: number;
}

/** Waits until nothing of the account waits for analysis and gives its status; throws after `timeoutSeconds`. */
export async function waitUntilAnalysed(api: ApiClient, timeoutSeconds: number): Promise<Status> {
  const until = Date.now() + timeoutSeconds * 1000;
  for (;;) {
    const status = await api.get<Status>('/api/v1/flywheel/status');
    if (status.pending + status.analyzing === 0) return status;
    if (Date.now() > until) throw new Error(`still ${JSON.stringify(status)} after ${timeoutSeconds} s`);
    await new Promise((wake) => setTimeout(wake, 100));
  }
}
