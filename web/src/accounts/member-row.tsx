import { accountsContract, type Member, type Team } from '@flowpilot/core/accounts';
import { ROLES, Role } from '@flowpilot/core/kernel';
import { KeyRound, MoreHorizontal, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { call } from '../platform/call.ts';
import { useMe } from '../platform/me.ts';
import { useChange } from '../platform/use-change.ts';
import { Badge } from '../ui/badge.tsx';
import { IconButton } from '../ui/button.tsx';
import { Select } from '../ui/input.tsx';
import { Menu, MenuItem } from '../ui/menu.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { ActionsTd, Td, Tr } from '../ui/table.tsx';
import { sentenceCase } from '../ui/words.ts';
import { PasswordLinkDialog } from './password-link-dialog.tsx';
import { TeamOptions } from './team-options.tsx';

type MemberChange = Partial<Pick<Member, 'role' | 'team_id' | 'status'>>;

/** A member; owners change role, team and status in place. */
export function MemberRow({ member, teams, isOwner }: { member: Member; teams: Team[]; isOwner: boolean }) {
  const isSelf = useMe()?.user.id === member.user_id;
  const change = useChange({
    run: (changed: MemberChange) => call(accountsContract.changeMember, { id: member.user_id, ...changed }),
    outdates: [accountsContract.members.path, accountsContract.teams.path],
    failed: `${member.name} was not changed`,
  });
  const shown = { ...member, ...(change.isPending ? change.variables : {}) };
  return (
    <Tr data-testid="member">
      <Td className="max-sm:pr-12">
        <span className="block font-medium">
          {member.name}
          {isSelf && <span className="font-normal text-muted"> (you)</span>}
        </span>
        <span className="text-sm text-muted">{member.email}</span>
      </Td>
      <Td label="Role">
        {isOwner ? <RoleSelect member={shown} onChange={(role) => change.mutate({ role })} /> : sentenceCase(member.role)}
      </Td>
      <Td label="Team">
        {isOwner ? (
          <TeamSelect member={shown} teams={teams} onChange={(team_id) => change.mutate({ team_id })} />
        ) : (
          teamName(teams, member.team_id)
        )}
      </Td>
      <Td label="Status">
        <Badge tone={shown.status === 'active' ? 'positive' : 'neutral'} icon={shown.status === 'active' ? UserCheck : UserX}>
          {sentenceCase(shown.status)}
        </Badge>
      </Td>
      <Td label="Since" className="whitespace-nowrap text-muted">
        <RelativeTime at={member.created_at} />
      </Td>
      {isOwner && (
        <ActionsTd>
          <MemberActions member={shown} onChange={change.mutate} />
        </ActionsTd>
      )}
    </Tr>
  );
}

const teamName = (teams: Team[], id: string | null): string => teams.find((team) => team.id === id)?.name ?? 'None';

function RoleSelect({ member, onChange }: { member: Member; onChange: (role: Role) => void }) {
  return (
    <Select
      aria-label={`Role of ${member.name}`}
      value={member.role}
      onChange={(event) => onChange(Role.parse(event.target.value))}
      className="min-w-32"
    >
      {ROLES.map((role) => (
        <option key={role} value={role}>
          {sentenceCase(role)}
        </option>
      ))}
    </Select>
  );
}

function TeamSelect({ member, teams, onChange }: { member: Member; teams: Team[]; onChange: (id: string | null) => void }) {
  return (
    <Select
      aria-label={`Team of ${member.name}`}
      value={member.team_id ?? ''}
      onChange={(event) => onChange(event.target.value || null)}
      className="min-w-32"
    >
      <TeamOptions teams={teams} />
    </Select>
  );
}

function MemberActions({ member, onChange }: { member: Member; onChange: (change: MemberChange) => void }) {
  const [linking, setLinking] = useState(false);
  const isActive = member.status === 'active';
  return (
    <>
      <Menu trigger={<IconButton icon={MoreHorizontal} label={`Actions for ${member.name}`} size="small" data-testid="member-actions" />}>
        <MenuItem icon={KeyRound} onSelect={() => setLinking(true)} testId="password-link">
          Link for a new password
        </MenuItem>
        <MenuItem
          icon={isActive ? UserX : UserCheck}
          danger={isActive}
          onSelect={() => onChange({ status: isActive ? 'deactivated' : 'active' })}
          testId="toggle-member"
        >
          {isActive ? 'Deactivate' : 'Activate again'}
        </MenuItem>
      </Menu>
      <PasswordLinkDialog open={linking} onOpenChange={setLinking} member={member} />
    </>
  );
}
