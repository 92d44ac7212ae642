import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { CircleUserRound, LogOut } from 'lucide-react';
import { signOut } from '../platform/auth.ts';
import { useEnter, useMe } from '../platform/me.ts';
import { Menu, MenuItem, MenuLabel } from '../ui/menu.tsx';
import { toastProblem } from '../ui/toasts.tsx';

/** Ends the session here and on the server. */
export function useSignOut() {
  const enter = useEnter();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: signOut,
    onSuccess: async () => {
      await navigate({ to: '/sign-in' });
      enter(null);
    },
    onError: (error) => toastProblem('You could not be signed out', error),
  });
}

/** Who is signed in, and the way out. */
export function PersonMenu() {
  const user = useMe()?.user;
  const leave = useSignOut();
  if (!user) return null;
  return (
    <Menu align="start" trigger={<PersonButton name={user.name} />}>
      <MenuLabel>{user.email}</MenuLabel>
      <MenuItem icon={LogOut} onSelect={() => leave.mutate()} testId="sign-out">
        Sign out
      </MenuItem>
    </Menu>
  );
}

function PersonButton({ name, ...trigger }: { name: string }) {
  return (
    <button
      type="button"
      aria-label={`Signed in as ${name}`}
      data-testid="person-menu"
      className="flex h-8 min-w-0 items-center gap-2 rounded-control px-2 text-muted hover:bg-hover hover:text-default"
      {...trigger}
    >
      <CircleUserRound aria-hidden className="size-4 shrink-0" />
      <span className="truncate">{name}</span>
    </button>
  );
}
