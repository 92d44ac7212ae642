import { normaliseEmail, parseKey } from '@flowpilot/core/accounts';
import { Refusal, Role } from '@flowpilot/core/kernel';
import { addMember, createAccount, createKey, findMemberIdsByEmail, makePasswordLink, nameFrom, revokeKey } from '../accounts/index.ts';
import { inTransaction, systemScope } from '../platform/scope.ts';
import { answer, type Command, type CommandContext, type Options, textOf } from './command.ts';

/** Commands about accounts, members and keys. */
export const accountCommands: Readonly<Record<string, Command>> = {
  'accounts create': {
    usage: 'accounts create --name NAME --owner-email EMAIL [--json]',
    summary: 'Creates an account, its owner, and a key of theirs.',
    options: ['name', 'owner-email', 'json'],
    required: ['name', 'owner-email'],
    run: async (context, options) => {
      const { platform } = context;
      const email = normaliseEmail(textOf(options, 'owner-email'));
      const owner =
        (await platform.signIn.findUser(email)) ?? (await platform.signIn.createUser({ email, name: nameFrom(email), password: null }));
      const accountId = await createAccount(platform, owner, { name: textOf(options, 'name').trim(), isSample: false });
      const { api_key } = await createKey(systemScope(platform, accountId, 'operator'), { userId: owner.userId, name: 'command line' });
      const json = { account_id: accountId, user_id: owner.userId, api_key };
      await answer(context, options, {
        json,
        text: `Account ${accountId} with owner ${email} (${owner.userId}).\nTheir API key, shown this once: ${api_key}`,
      });
      return 0;
    },
  },
  'members add': {
    usage: 'members add --account ID --email EMAIL --role viewer|engineer|admin|owner [--name NAME] [--json]',
    summary: 'Makes somebody a member and makes a key of theirs; the person is created when new.',
    options: ['account', 'email', 'role', 'name', 'json'],
    required: ['account', 'email', 'role'],
    run: async (context, options) => {
      const scope = scopeOf(context, options);
      const name = options['name'] === undefined ? {} : { name: textOf(options, 'name').trim() };
      const { userId } = await addMember(scope, { email: textOf(options, 'email'), role: Role.parse(options['role']), ...name });
      const { api_key } = await createKey(scope, { userId, name: 'command line' });
      await answer(context, options, {
        json: { user_id: userId, api_key },
        text: `Member ${userId}.\nTheir API key, shown this once: ${api_key}`,
      });
      return 0;
    },
  },
  'members password-link': {
    usage: 'members password-link --account ID --email EMAIL [--json]',
    summary: 'A link with which a member sets a new password.',
    options: ['account', 'email', 'json'],
    required: ['account', 'email'],
    run: async (context, options) => {
      const made = await makePasswordLink(scopeOf(context, options), await requireUserId(context, options));
      await answer(context, options, { json: made, text: `${made.link}\nGood until ${made.expires_at}.` });
      return 0;
    },
  },
  'keys create': {
    usage: 'keys create --account ID --email EMAIL [--name NAME] [--json]',
    summary: 'Makes an API key of a member.',
    options: ['account', 'email', 'name', 'json'],
    required: ['account', 'email'],
    run: async (context, options) => {
      const name = options['name'] === undefined ? 'command line' : textOf(options, 'name').trim();
      const { key_id, api_key } = await createKey(scopeOf(context, options), { userId: await requireUserId(context, options), name });
      await answer(context, options, { json: { key_id, api_key }, text: `Key ${key_id}, shown this once: ${api_key}` });
      return 0;
    },
  },
  'keys revoke': {
    usage: 'keys revoke --account ID --key KEY_ID [--json]',
    summary: 'Revokes an API key at once.',
    options: ['account', 'key', 'json'],
    required: ['account', 'key'],
    run: async (context, options) => {
      const keyId = parseKey(textOf(options, 'key'))?.keyId ?? textOf(options, 'key');
      await revokeKey(scopeOf(context, options), { keyId });
      await answer(context, options, { json: { revoked: true, key_id: keyId }, text: `Key ${keyId} lets nobody in any more.` });
      return 0;
    },
  },
};

/** The operator's scope in the account that the options name. */
export const scopeOf = (context: CommandContext, options: Options) => systemScope(context.platform, textOf(options, 'account'), 'operator');

async function requireUserId(context: CommandContext, options: Options): Promise<string> {
  const email = normaliseEmail(textOf(options, 'email'));
  const found = await inTransaction(scopeOf(context, options), (scope) => findMemberIdsByEmail(scope, [email]));
  const userId = found.get(email);
  if (userId === undefined) throw new Refusal('not_found', `${email} is no member of this account.`);
  return userId;
}
