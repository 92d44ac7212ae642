import { accountsContract, type NewInvitation, type Team } from '@flowpilot/core/accounts';
import { ROLES, Role } from '@flowpilot/core/kernel';
import { zodResolver } from '@hookform/resolvers/zod';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useForm } from 'react-hook-form';
import { z } from 'zod';
import { call } from '../platform/call.ts';
import { Button } from '../ui/button.tsx';
import { CopyField } from '../ui/copy-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { Input, Select } from '../ui/input.tsx';
import { sentenceCase } from '../ui/words.ts';
import { FormFault } from './form-fault.tsx';
import { EmailForm } from './form-schemas.ts';
import { TeamOptions } from './team-options.tsx';

const InviteForm = EmailForm.extend({ role: Role, team_id: z.string() });
type InviteForm = z.infer<typeof InviteForm>;
const FORM_ID = 'invite-form';

const ROLE_WORDS: Record<Role, string> = {
  viewer: 'reads flows',
  engineer: 'runs sessions and reads proposals',
  admin: 'reviews proposals, edits flows, imports',
  owner: 'everything, members and keys included',
};

/** Invites somebody: by mail where mail is set up, else by a link to hand over. */
export function InviteDialog({ open, onOpenChange, teams }: { open: boolean; onOpenChange: (open: boolean) => void; teams: Team[] }) {
  const queryClient = useQueryClient();
  const invite = useMutation({
    mutationFn: ({ team_id, ...person }: InviteForm) => call(accountsContract.invite, { ...person, team_id: team_id || null }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: [accountsContract.invitations.path] }),
  });
  const close = (next: boolean) => {
    onOpenChange(next);
    if (!next) invite.reset();
  };
  const footer = invite.data ? (
    <Button look="primary" onClick={() => close(false)}>
      Done
    </Button>
  ) : (
    <>
      <Button onClick={() => close(false)}>Cancel</Button>
      <Button look="primary" type="submit" form={FORM_ID} busy={invite.isPending} data-testid="send-invitation">
        Invite
      </Button>
    </>
  );
  return (
    <Dialog open={open} onOpenChange={close} title="Invite somebody" footer={footer}>
      {invite.data ? <Invited invitation={invite.data} /> : <PersonFields teams={teams} error={invite.error} onSubmit={invite.mutate} />}
    </Dialog>
  );
}

function PersonFields({ teams, error, onSubmit }: { teams: Team[]; error: Error | null; onSubmit: (filled: InviteForm) => void }) {
  const { register, handleSubmit, formState } = useForm<InviteForm>({
    resolver: zodResolver(InviteForm),
    defaultValues: { email: '', role: 'engineer', team_id: '' },
  });
  return (
    <form id={FORM_ID} noValidate className="space-y-4" onSubmit={handleSubmit(onSubmit)}>
      <Field label="E-mail" error={formState.errors.email?.message}>
        <Input type="email" autoComplete="off" data-testid="invite-email" {...register('email')} />
      </Field>
      <Field label="Role">
        <Select data-testid="invite-role" {...register('role')}>
          {ROLES.map((role) => (
            <option key={role} value={role}>
              {sentenceCase(role)}: {ROLE_WORDS[role]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="Team">
        <Select {...register('team_id')}>
          <TeamOptions teams={teams} />
        </Select>
      </Field>
      <FormFault error={error} />
    </form>
  );
}

function Invited({ invitation }: { invitation: NewInvitation }) {
  return (
    <div className="space-y-3" role="status">
      <p>
        {invitation.email} is invited as {sentenceCase(invitation.role).toLowerCase()}.
        {invitation.mailed && ' A mail with the link is on its way.'}
      </p>
      {invitation.link && (
        <>
          <p className="text-muted">No mail was sent. Hand this link over; it is shown only now.</p>
          <CopyField value={invitation.link} label="Invitation link" testId="invitation-link" />
        </>
      )}
    </div>
  );
}
