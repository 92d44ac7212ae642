import { features as allFeatures, buildApp } from '../src/app.ts';
import type { Config } from '../src/platform/config.ts';
import type { App } from '../src/platform/http/app.ts';
import type { Logger } from '../src/platform/log.ts';
import type { Features } from '../src/platform/open-platform.ts';
import { startTestPlatform, type TestPlatform } from './start-test-platform.ts';

/** The whole application on a database of its own. */
export interface TestApp extends TestPlatform {
  readonly app: App;
}

/** Starts the application in memory, or on a database of its own on the server that `TEST_DATABASE_URL` names. One a test file. */
export async function startTestApp(change: Partial<Config> = {}, features: Features = allFeatures, log?: Logger): Promise<TestApp> {
  const base = await startTestPlatform(change, features, log);
  const app = await buildApp(base.platform);
  await app.ready();
  return {
    ...base,
    app,
    close: async () => {
      await app.close();
      await base.close();
    },
  };
}
