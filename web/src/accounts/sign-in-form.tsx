import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { signIn } from '../platform/auth.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { Input } from '../ui/input.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { FormFault } from './form-fault.tsx';
import { SignInForm as Schema } from './form-schemas.ts';
import { useArrive } from './use-arrive.ts';

/** E-mail and password. */
export function SignInForm() {
  const arrive = useArrive();
  const { register, handleSubmit, formState, setFocus } = useForm<Schema>({
    resolver: zodResolver(Schema),
    defaultValues: { email: '', password: '' },
  });
  const enter = useMutation({
    mutationFn: async (credentials: Schema) => {
      await signIn(credentials);
      await arrive();
    },
    onError: () => setFocus('password', { shouldSelect: true }),
  });
  return (
    <form noValidate className="space-y-4" onSubmit={handleSubmit((credentials) => enter.mutate(credentials))}>
      <Field label="E-mail" error={formState.errors.email?.message}>
        <Input type="email" autoComplete="username" autoFocus data-testid="email" {...register('email')} />
      </Field>
      <Field label="Password" error={formState.errors.password?.message}>
        <Input type="password" autoComplete="current-password" data-testid="password" {...register('password')} />
      </Field>
      <FormFault error={enter.error} />
      <Button type="submit" look="primary" size="large" className="w-full" busy={enter.isPending} data-testid="sign-in">
        Sign in
      </Button>
      <p className="text-center text-sm">
        <TextLink to="/forgot-password">Forgot the password?</TextLink>
      </p>
    </form>
  );
}
