import { accountsContract } from '@flowpilot/core/accounts';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Info, MailCheck } from 'lucide-react';
import { useForm } from 'react-hook-form';
import { requestPasswordReset } from '../platform/auth.ts';
import { queryFor } from '../platform/queries.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Callout } from '../ui/callout.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { FormFault } from './form-fault.tsx';
import { EmailForm } from './form-schemas.ts';
import { VisitorFrame } from './visitor-frame.tsx';

/** Asks for a way back in: a link by mail, or from an owner where no mail is set up. */
export function ForgotPasswordPage() {
  const instance = useQuery(queryFor(accountsContract.instance, {}));
  const back = (
    <ButtonLink to="/sign-in" className="w-full">
      Back to sign in
    </ButtonLink>
  );
  if (instance.data && !instance.data.mail) {
    return (
      <VisitorFrame title="Forgot the password">
        <Callout icon={Info}>
          This instance sends no mail. Ask an owner of your account: Settings, Members has a link with which you set a new password.
        </Callout>
        {back}
      </VisitorFrame>
    );
  }
  return (
    <VisitorFrame title="Forgot the password" intro="We send a link with which you set a new one.">
      <AddressForm />
      {back}
    </VisitorFrame>
  );
}

function AddressForm() {
  const { register, handleSubmit, formState } = useForm<EmailForm>({ resolver: zodResolver(EmailForm), defaultValues: { email: '' } });
  const ask = useMutation({ mutationFn: ({ email }: EmailForm) => requestPasswordReset(email) });
  if (ask.isSuccess) {
    return (
      <Callout tone="positive" icon={MailCheck} role="status">
        If there is an account with {ask.variables.email}, a link is on its way.
      </Callout>
    );
  }
  return (
    <form noValidate className="space-y-4" onSubmit={handleSubmit((filled) => ask.mutate(filled))}>
      <Field label="E-mail" error={formState.errors.email?.message}>
        <Input type="email" autoComplete="username" autoFocus data-testid="email" {...register('email')} />
      </Field>
      <FormFault error={ask.error} />
      <Button type="submit" look="primary" size="large" className="w-full" busy={ask.isPending} data-testid="send-link">
        Send the link
      </Button>
    </form>
  );
}
