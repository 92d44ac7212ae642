import { authenticateWith, isFresh, registerAccountsRoutes } from './accounts/index.ts';
import type { App } from './platform/http/app.ts';
import { makeApp } from './platform/http/make-app.ts';
import { serveWeb } from './platform/http/serve-web.ts';
import type { Job } from './platform/jobs/define-job.ts';
import type { Features } from './platform/open-platform.ts';
import type { Platform } from './platform/platform.ts';
import { tidyJob } from './platform/tidy.job.ts';

/** Every kind of job. */
const jobs: readonly Job[] = [tidyJob];

/** What the features bring to the platform. */
export const features: Features = { jobs, isSignUpOpen: isFresh };

/** The whole HTTP application: every route module, by hand. */
export async function buildApp(platform: Platform): Promise<App> {
  const app = await makeApp(platform, authenticateWith(platform));
  registerAccountsRoutes(app);
  await serveWeb(app);
  return app;
}
