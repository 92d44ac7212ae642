import { accountsContract } from '@flowpilot/core/accounts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { call } from '../platform/call.ts';
import { queryFor } from '../platform/queries.ts';
import type { SearchWords } from '../platform/url-state.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { SkeletonText } from '../ui/skeleton.tsx';
import { sentenceCase } from '../ui/words.ts';
import { FormFault } from './form-fault.tsx';
import { KnownPersonForm, NewPersonForm, type PersonForm } from './form-schemas.ts';
import { useArrive } from './use-arrive.ts';
import { VisitorFrame } from './visitor-frame.tsx';

/** Accepts an invitation: a new person sets name and password, a known one gives theirs. */
export function InvitationPage() {
  const { token = '' }: SearchWords = useSearch({ strict: false });
  const invitation = useQuery({ ...queryFor(accountsContract.invitation, { token }), enabled: token !== '' });
  if (invitation.isError || token === '') {
    return (
      <VisitorFrame title="Invitation">
        <ErrorState
          title="This invitation is not open"
          error={new Error('It may have expired, been used, or been taken back. Ask for a new one.')}
          action={<ButtonLink to="/sign-in">Go to sign in</ButtonLink>}
        />
      </VisitorFrame>
    );
  }
  if (!invitation.data) {
    return (
      <VisitorFrame title="Invitation">
        <SkeletonText lines={4} />
      </VisitorFrame>
    );
  }
  const { account_name, email, role, has_user } = invitation.data;
  return (
    <VisitorFrame title={`Join ${account_name}`} intro={`${email} is invited as ${sentenceCase(role).toLowerCase()}.`}>
      <AcceptForm token={token} isKnown={has_user} email={email} />
    </VisitorFrame>
  );
}

function AcceptForm({ token, isKnown, email }: { token: string; isKnown: boolean; email: string }) {
  const arrive = useArrive();
  const { register, handleSubmit, formState } = useForm<PersonForm>({
    resolver: zodResolver(isKnown ? KnownPersonForm : NewPersonForm),
    defaultValues: { name: '', password: '' },
  });
  const accept = useMutation({
    mutationFn: async ({ name, password }: PersonForm) =>
      arrive(await call(accountsContract.acceptInvitation, { token, password, ...(isKnown ? {} : { name }) })),
  });
  return (
    <form noValidate className="space-y-4" onSubmit={handleSubmit((filled) => accept.mutate(filled))}>
      <input type="hidden" autoComplete="username" value={email} readOnly />
      {!isKnown && (
        <Field label="Your name" error={formState.errors.name?.message}>
          <Input autoComplete="name" autoFocus data-testid="name" {...register('name')} />
        </Field>
      )}
      <Field
        label={isKnown ? 'Your password' : 'Password'}
        hint={isKnown ? 'The one you sign in with already.' : 'At least 8 characters.'}
        error={formState.errors.password?.message}
      >
        <Input
          type="password"
          autoComplete={isKnown ? 'current-password' : 'new-password'}
          autoFocus={isKnown}
          data-testid="password"
          {...register('password')}
        />
      </Field>
      <FormFault error={accept.error} />
      <Button type="submit" look="primary" size="large" className="w-full" busy={accept.isPending} data-testid="accept-invitation">
        Join
      </Button>
    </form>
  );
}
