import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Link2Off } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { resetPassword } from '../platform/auth.ts';
import type { SearchWords } from '../platform/url-state.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { toastDone } from '../ui/toasts.tsx';
import { FormFault } from './form-fault.tsx';
import { PasswordForm } from './form-schemas.ts';
import { VisitorFrame } from './visitor-frame.tsx';

/** Sets a new password with the token of a link. */
export function ResetPasswordPage() {
  const { token }: SearchWords = useSearch({ strict: false });
  if (!token) {
    return (
      <VisitorFrame title="Set a new password">
        <EmptyState
          icon={Link2Off}
          title="This link is not complete"
          action={<ButtonLink to="/forgot-password">Ask for a new link</ButtonLink>}
        >
          It may be old, used already, or cut off by the mail program.
        </EmptyState>
      </VisitorFrame>
    );
  }
  return (
    <VisitorFrame title="Set a new password">
      <NewPasswordForm token={token} />
    </VisitorFrame>
  );
}

function NewPasswordForm({ token }: { token: string }) {
  const navigate = useNavigate();
  const { register, handleSubmit, formState } = useForm<PasswordForm>({
    resolver: zodResolver(PasswordForm),
    defaultValues: { password: '' },
  });
  const set = useMutation({
    mutationFn: ({ password }: PasswordForm) => resetPassword({ newPassword: password, token }),
    onSuccess: () => {
      toastDone('The password is set', 'Sign in with it.');
      void navigate({ to: '/sign-in' });
    },
  });
  return (
    <form noValidate className="space-y-4" onSubmit={handleSubmit((filled) => set.mutate(filled))}>
      <Field label="New password" hint="At least 8 characters." error={formState.errors.password?.message}>
        <Input type="password" autoComplete="new-password" autoFocus data-testid="password" {...register('password')} />
      </Field>
      <FormFault error={set.error} />
      <Button type="submit" look="primary" size="large" className="w-full" busy={set.isPending} data-testid="set-password">
        Set the password
      </Button>
    </form>
  );
}
