import { authenticateWith, isFresh, registerAccountsRoutes } from './accounts/index.ts';
import { registerFlowsRoutes } from './flows/index.ts';
import { findLearnedInto, flywheelClock, flywheelJob, recoverEmbedded, registerFlywheelRoutes, thinkerOf } from './flywheel/index.ts';
import type { App } from './platform/http/app.ts';
import { makeApp } from './platform/http/make-app.ts';
import { serveWeb } from './platform/http/serve-web.ts';
import type { Features } from './platform/open-platform.ts';
import type { Platform } from './platform/platform.ts';
import { tidyJob } from './platform/tidy.job.ts';
import { countOpenProposals, registerProposalsRoutes } from './proposals/index.ts';
import { seedSampleAccount } from './sample/index.ts';
import { registerSessionsRoutes } from './sessions/index.ts';

/** What the features bring to the platform: every kind of job, by hand, and who may sign up. */
export const features: Features = {
  jobs: [flywheelJob(thinkerOf), flywheelClock(), tidyJob],
  isSignUpOpen: isFresh,
};

/** The whole HTTP application: every route module, by hand. */
export async function buildApp(platform: Platform): Promise<App> {
  const app = await makeApp(platform, authenticateWith(platform));
  registerAccountsRoutes(app);
  registerSessionsRoutes(app, { findLearnedInto });
  registerFlowsRoutes(app, { countOpenProposals });
  registerFlywheelRoutes(app);
  registerProposalsRoutes(app);
  await serveWeb(app);
  return app;
}

/** What a process does once, before it begins to work on jobs. */
export async function beforeWork(platform: Platform): Promise<void> {
  await recoverEmbedded(platform);
  if (platform.config.sampleData) await seedSampleAccount(platform, (progress) => process.stdout.write(`${progress}\n`));
}
