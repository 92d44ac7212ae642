import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aSession, importLines } from '../../../test/a-session.ts';
import { anAccount } from '../../../test/an-account.ts';
import { call } from '../../../test/call.ts';
import { startTestApp, type TestApp } from '../../../test/start-test-app.ts';
import { HeldLibraries } from '../held-libraries.ts';
import { think } from '../think.ts';
import type { Thinker } from '../thinker.ts';
import { analyseAccount } from './analyse-account.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('the analysis of a session', () => {
  it('is given the whole library where the one it follows on was pushed out meanwhile, and costs no try for it', async () => {
    const account = await anAccount(app);
    let libraries = new HeldLibraries();
    const forgetful: Thinker = {
      knownVersion: (accountId) => {
        const version = libraries.knownVersion(accountId);
        libraries = new HeldLibraries();
        return version;
      },
      think: (request, archive) => think(libraries, request, archive),
      close: async () => {},
    };
    await importLines(app, account, [aSession(), aSession()]);
    await analyseAccount(account.scope, { thinker: forgetful, signal: new AbortController().signal });
    const { items } = (await call(app, { path: '/ai-sessions', as: account.engineer })).body;
    expect(items).toMatchObject([
      { analysis_status: 'analyzed', analysis_tries: 1 },
      { analysis_status: 'analyzed', analysis_tries: 1 },
    ]);
  });
});
