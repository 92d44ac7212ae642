import { accountsContract } from '@flowpilot/core/accounts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { signUp } from '../platform/auth.ts';
import { call } from '../platform/call.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { FormFault } from './form-fault.tsx';
import { FirstRunForm as Schema } from './form-schemas.ts';
import { useArrive } from './use-arrive.ts';

/** The first person and their account, in one step. */
export function FirstRunForm() {
  const arrive = useArrive();
  const { register, handleSubmit, formState } = useForm<Schema>({
    resolver: zodResolver(Schema),
    defaultValues: { account: '', name: '', email: '', password: '' },
  });
  const create = useMutation({
    mutationFn: async ({ account, ...person }: Schema) => {
      await signUp(person);
      await arrive(await call(accountsContract.createAccount, { name: account }));
    },
  });
  const { errors } = formState;
  return (
    <form noValidate className="space-y-4" onSubmit={handleSubmit((filled) => create.mutate(filled))}>
      <Field label="Account" hint="Your team or company, as colleagues know it." error={errors.account?.message}>
        <Input autoComplete="organization" autoFocus data-testid="account-name" {...register('account')} />
      </Field>
      <Field label="Your name" error={errors.name?.message}>
        <Input autoComplete="name" data-testid="name" {...register('name')} />
      </Field>
      <Field label="E-mail" error={errors.email?.message}>
        <Input type="email" autoComplete="username" data-testid="email" {...register('email')} />
      </Field>
      <Field label="Password" hint="At least 8 characters." error={errors.password?.message}>
        <Input type="password" autoComplete="new-password" data-testid="password" {...register('password')} />
      </Field>
      <FormFault error={create.error} />
      <Button type="submit" look="primary" size="large" className="w-full" busy={create.isPending} data-testid="create-account">
        Create account
      </Button>
    </form>
  );
}
