import { accountsContract } from '@flowpilot/core/accounts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { ChevronsUpDown, Plus } from 'lucide-react';
import { call } from '../platform/call.ts';
import { useEnter, useMe } from '../platform/me.ts';
import { Mark } from '../ui/mark.tsx';
import { Menu, MenuChoice, MenuItem, MenuLabel, MenuLine } from '../ui/menu.tsx';
import { toastProblem } from '../ui/toasts.tsx';
import { sentenceCase } from '../ui/words.ts';

/** The account one works in, and the way to another. */
export function AccountMenu() {
  const me = useMe();
  const navigate = useNavigate();
  const enter = useEnter();
  const choose = useMutation({
    mutationFn: (account_id: string) => call(accountsContract.chooseAccount, { account_id }),
    onSuccess: (entered) => {
      enter(entered);
      void navigate({ to: '/' });
    },
    onError: (error) => toastProblem('The account could not be changed', error),
  });
  if (!me?.account) return null;
  const { account } = me;
  return (
    <Menu align="start" trigger={<AccountButton name={account.name} role={account.role} isSample={account.is_sample} />}>
      <MenuLabel>Work in</MenuLabel>
      {me.accounts.map(({ id, name }) => (
        <MenuChoice key={id} selected={id === account.id} onSelect={() => id !== account.id && choose.mutate(id)} testId="choose-account">
          {name}
        </MenuChoice>
      ))}
      <MenuLine />
      <MenuItem icon={Plus} onSelect={() => navigate({ to: '/welcome' })} testId="new-account">
        New account
      </MenuItem>
    </Menu>
  );
}

function AccountButton({ name, role, isSample, ...trigger }: { name: string; role: string; isSample: boolean }) {
  return (
    <button
      type="button"
      aria-label={`Account ${name}`}
      data-testid="account-menu"
      className="flex min-h-10 w-full min-w-0 items-center gap-2.5 rounded-control px-2 text-left hover:bg-hover"
      {...trigger}
    >
      <Mark className="size-6 shrink-0" />
      <span className="min-w-0 flex-1 leading-tight">
        <span className="block truncate font-semibold">{name}</span>
        <span className="block truncate text-xs text-muted">
          {sentenceCase(role)}
          {isSample && ' · sample data'}
        </span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-faint" />
    </button>
  );
}
