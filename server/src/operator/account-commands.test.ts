import { Readable } from 'node:stream';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anAccount } from '../../test/an-account.ts';
import { startTestApp, type TestApp } from '../../test/start-test-app.ts';
import { inTransaction } from '../platform/scope.ts';
import { runCommand } from './run-command.ts';

let test: TestApp;
beforeAll(async () => {
  test = await startTestApp();
});
afterAll(() => test.close());

describe('members password-link', () => {
  it('leaves in the audit log that the operator made one, and for whom', async () => {
    const { scope, engineer, accountId } = await anAccount(test);
    const said: string[] = [];
    const context = {
      platform: test.platform,
      input: Readable.from([]),
      out: (line: string) => void said.push(line),
      note: () => undefined,
    };
    const options = { account: accountId, email: engineer.email, json: true };
    expect(await runCommand(context, { command: 'members password-link', options })).toBe(0);
    expect(JSON.parse(said.join(''))).toEqual({ link: expect.stringContaining('/reset-password?token='), expires_at: expect.any(String) });
    const { rows } = await inTransaction(scope, (scope) =>
      scope.db.execute(sql`select action, target_id, actor_name from audit_log where action = 'member.password_link'`),
    );
    expect(rows).toEqual([{ action: 'member.password_link', target_id: engineer.userId, actor_name: 'operator' }]);
  });
});
