import { authenticateWith, findSampleAccountId, isFresh, registerAccountsRoutes } from './accounts/index.ts';
import { registerFlowsRoutes } from './flows/index.ts';
import { findLearnedInto, flywheelClock, flywheelJob, recoverEmbedded, registerFlywheelRoutes, thinkerOf } from './flywheel/index.ts';
import { whileNobodyElse } from './platform/database/hold-lock.ts';
import type { App } from './platform/http/app.ts';
import { makeApp } from './platform/http/make-app.ts';
import { serveWeb } from './platform/http/web/serve-web.ts';
import type { Features } from './platform/open-platform.ts';
import type { Courier } from './platform/outbox/courier.ts';
import { deliveryJob } from './platform/outbox/deliver.job.ts';
import type { Platform } from './platform/platform.ts';
import { tidyJob } from './platform/tidy.job.ts';
import { countOpenProposals, registerProposalsRoutes } from './proposals/index.ts';
import { seedSampleAccount } from './sample/index.ts';
import { registerSessionsRoutes } from './sessions/index.ts';

/** What brings things from the outbox to other systems: an adapter each, none yet. */
const COURIERS: readonly Courier[] = [];

/** What the features bring to the platform: every kind of job, by hand, and who may sign up. */
export const features: Features = {
  jobs: [flywheelJob(thinkerOf), flywheelClock(), tidyJob, deliveryJob(COURIERS)],
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
}

/** Makes the sample account where it is wanted and not there yet; of several servers that start together, one does. */
export async function prepareSample(platform: Platform): Promise<void> {
  if (!platform.config.sampleData) return;
  const tell = (progress: string) => void process.stdout.write(`${progress}\n`);
  const isOurs = await whileNobodyElse(platform, 'flowpilot sample account', () => seedSampleAccount(quietly(platform), tell));
  if (!isOurs) tell('Another server prepares the sample account.');
}

/** What the operator reads below the address: how to look around in the sample account; empty where there is none. */
export async function howToEnter({ database, config }: Platform): Promise<string> {
  if ((await findSampleAccountId(database)) === null) return '';
  return `Open ${config.publicUrl} on this machine to enter the sample account with one click; it needs no password.\n`;
}

/** The platform with a log for what goes wrong: nobody needs to read every publication of the sample's flows at a first start. */
function quietly(platform: Platform): Platform {
  return platform.log.level === 'info' ? { ...platform, log: platform.log.child({}, { level: 'warn' }) } : platform;
}
