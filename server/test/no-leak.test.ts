import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openLog } from '../src/platform/log.ts';
import { aSession, importLines } from './a-session.ts';
import { anAccount } from './an-account.ts';
import { call } from './call.ts';
import { readAllRows } from './no-leak.store.ts';
import { reviewingIn } from './reviewing.ts';
import { startTestApp, type TestApp } from './start-test-app.ts';

/** What must never leave its session, each as it is written in one. */
const PRIVATE = {
  secret: 'Quetzal-4417!x',
  token: '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',
  person: 'Thandeka Haverkamp',
  name: 'Haverkamp',
  email: 'thandeka.h@zebra-bau.example',
  phone: '+44 20 7946 0734',
  user: 'ZEBRABAU\\thaverkamp',
  host: 'ZBR-LT-0417',
  inner: 'print01.zebrabau.local',
  address: '10.44.17.203',
  mac: '00:15:5D:44:17:A9',
  serial: 'PF3XQ7K9',
  client: 'Zebra Hochbau',
  tenant: '7f3c1a52-9a41-4e0b-8f7d-2d8f5b6c9e10',
};

const session = () =>
  aSession({
    problem: `${PRIVATE.person} of ${PRIVATE.client} cannot print from ${PRIVATE.host}, mail ${PRIVATE.email}, phone ${PRIVATE.phone}`,
    client: `${PRIVATE.client} GmbH`,
    engineer: 'Ottilie Brandstetter',
    steps: [
      {
        kind: 'question',
        text: `Can you sign in as ${PRIVATE.user} with the password ${PRIVATE.secret}?`,
        options: ['Yes', `No, ${PRIVATE.address} is offline`],
        chosen_option: `No, ${PRIVATE.address} is offline`,
        reply: `Ms. ${PRIVATE.name} says tenant id ${PRIVATE.tenant} is shown, MAC ${PRIVATE.mac}, serial ${PRIVATE.serial}`,
      },
      {
        kind: 'question',
        text: `Does ${PRIVATE.inner} answer?`,
        options: ['Yes', 'No'],
        chosen_option: 'Yes',
        reply: `typed ${PRIVATE.secret} again, also the token ${PRIVATE.token}`,
      },
    ],
    resolution: `Restart the spooler on ${PRIVATE.inner} and tell Ottilie Brandstetter; ${PRIVATE.client}'s printer works`,
  });

const logged: string[] = [];
let app: TestApp;
beforeAll(async () => {
  app = await startTestApp({}, undefined, openLog({ logLevel: 'trace' }, { write: (line) => void logged.push(line) }));
});
afterAll(() => app.close());

/** The tables in which the original words belong: the session itself. */
const ORIGINAL = 'public.sessions';

async function leaks(): Promise<string[]> {
  const rows = await readAllRows(app.platform.database.db);
  expect(rows.get(ORIGINAL)).toContain(PRIVATE.secret);
  const places = [...rows].filter(([table]) => !table.endsWith('.sessions'));
  const everything = [...places, ['the log', logged.join('\n')] as const];
  return everything.flatMap(([place, text]) => found(text).map((what) => `${what} in ${place}`));
}

const found = (text: string): string[] =>
  Object.entries({ ...PRIVATE, engineer: 'Brandstetter', worded: JSON.stringify(PRIVATE.user).slice(1, -1) })
    .filter(([, value]) => text.toLowerCase().includes(value.toLowerCase()))
    .map(([what]) => what);

describe('what a session tells', () => {
  it('is in no table but its own, in no log and in no answer of knowledge, from import to a published flow', async () => {
    const account = await anAccount(app);
    const by = reviewingIn(app, account);
    expect((await importLines(app, account, [session(), session()])).body.accepted).toBe(2);
    await app.workOff();
    const [proposal] = (await call(app, { path: '/flow-proposals', as: account.engineer })).body;
    expect(proposal).toBeDefined();
    expect(await leaks()).toEqual([]);

    const detail = await by.detail(proposal.id);
    const evidence = await call(app, { path: `/flow-proposals/${proposal.id}/evidence`, as: account.engineer });
    expect(found(JSON.stringify([detail, evidence.body]))).toEqual([]);
    expect(detail.masked.map(({ type }: { type: string }) => type)).toContain('SECRET');
    expect(JSON.stringify(evidence.body)).toMatch(/<SECRET_\d+>/);

    const { body } = await by.review(proposal.id, {
      action: 'modify',
      title: `Printing at ${PRIVATE.client}`,
      reviewer_notes: 'seen',
      modified_flow_data: {
        tree_structure: withText(detail.proposed_flow_data.tree_structure, `Call ${PRIVATE.person} at ${PRIVATE.host}`),
      },
    });
    expect(body.published_flow_id).toEqual(expect.any(String));
    await importLines(app, account, [session()]);
    await app.workOff();
    expect(await leaks()).toEqual([]);
    const matches = await call(app, { method: 'POST', path: '/flows/match', as: account.viewer, body: { problem: 'cannot print' } });
    expect(found(JSON.stringify([matches.body, await by.flow(body.published_flow_id)]))).toEqual([]);
  });

  it('stays as it was in the session, for those who may read it', async () => {
    const account = await anAccount(app);
    await importLines(app, account, [session()]);
    await app.workOff();
    const { body } = await call(app, { path: '/ai-sessions', as: account.engineer });
    expect(JSON.stringify((await call(app, { path: `/ai-sessions/${body.items[0].id}`, as: account.engineer })).body)).toContain(
      PRIVATE.secret,
    );
    expect((await call(app, { path: `/ai-sessions/${body.items[0].id}`, as: account.viewer })).status).toBe(403);
  });
});

/** The tree with another text at its root. */
const withText = (tree: object, text: string): object => ({ ...tree, text });
