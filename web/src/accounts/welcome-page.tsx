import { accountsContract } from '@flowpilot/core/accounts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { call } from '../platform/call.ts';
import { useMe } from '../platform/me.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { sentenceCase } from '../ui/words.ts';
import { FormFault } from './form-fault.tsx';
import { NameForm } from './form-schemas.ts';
import { useArrive } from './use-arrive.ts';
import { VisitorFrame } from './visitor-frame.tsx';

/** Chooses one of the person's accounts, or creates another. */
export function WelcomePage() {
  const me = useMe();
  const accounts = me?.accounts ?? [];
  return (
    <VisitorFrame
      title={accounts.length > 0 ? 'Choose an account' : 'Create an account'}
      intro={
        accounts.length > 0
          ? 'Or create a new one below.'
          : `You are signed in as ${me?.user.email ?? ''}, but belong to no account. Create one, or ask an owner to invite you.`
      }
      below={me?.account && <ButtonLink to="/">Back to {me.account.name}</ButtonLink>}
    >
      {accounts.length > 0 && <Choices accounts={accounts} />}
      <NewAccountForm />
    </VisitorFrame>
  );
}

function Choices({ accounts }: { accounts: { id: string; name: string; role: string }[] }) {
  const arrive = useArrive();
  const choose = useMutation({
    mutationFn: async (account_id: string) => arrive(await call(accountsContract.chooseAccount, { account_id })),
  });
  return (
    <>
      <ul className="divide-y divide-line rounded-control border border-line">
        {accounts.map(({ id, name, role }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => choose.mutate(id)}
              className="flex min-h-11 w-full items-center gap-3 px-3 text-left hover:bg-hover"
              data-testid="choose-account"
            >
              <span className="min-w-0 flex-1 truncate font-medium">{name}</span>
              <span className="text-sm text-muted">{sentenceCase(role)}</span>
              <ArrowRight aria-hidden className="size-4 text-faint" />
            </button>
          </li>
        ))}
      </ul>
      <FormFault error={choose.error} />
    </>
  );
}

function NewAccountForm() {
  const arrive = useArrive();
  const { register, handleSubmit, formState } = useForm<NameForm>({ resolver: zodResolver(NameForm), defaultValues: { name: '' } });
  const create = useMutation({ mutationFn: async (filled: NameForm) => arrive(await call(accountsContract.createAccount, filled)) });
  return (
    <form noValidate className="space-y-3" onSubmit={handleSubmit((filled) => create.mutate(filled))}>
      <Field label="New account" hint="Your team or company, as colleagues know it." error={formState.errors.name?.message}>
        <Input autoComplete="organization" data-testid="account-name" {...register('name')} />
      </Field>
      <FormFault error={create.error} />
      <Button type="submit" look="primary" busy={create.isPending} data-testid="create-account">
        Create account
      </Button>
    </form>
  );
}
