import { accountsContract } from '@flowpilot/core/accounts';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { useCan } from '../platform/me.ts';
import { usePages } from '../platform/queries.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListBody } from '../ui/list-body.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { ActionsTh, Table, Th } from '../ui/table.tsx';
import { InvitationsPanel } from './invitations-panel.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { MemberRow } from './member-row.tsx';

/** Who belongs to the account, with which role. */
export function MembersPage() {
  const members = usePages(accountsContract.members, {});
  const teams = usePages(accountsContract.teams, {});
  const isOwner = useCan('owner');
  const [inviting, setInviting] = useState(false);
  return (
    <div className="space-y-6">
      <Panel>
        <PanelHeader
          title="Members"
          actions={
            isOwner && (
              <Button look="primary" size="small" icon={UserPlus} onClick={() => setInviting(true)} data-testid="invite">
                Invite
              </Button>
            )
          }
        >
          {isOwner ? 'Roles, teams and passwords of everyone in this account.' : 'Owners change roles and teams.'}
        </PanelHeader>
        <ListBody query={members} failed="The members could not be loaded" empty={<EmptyState icon={Users} title="No members" />}>
          <Table caption="Members">
            <thead>
              <tr>
                <Th>Member</Th>
                <Th>Role</Th>
                <Th>Team</Th>
                <Th>Status</Th>
                <Th>Since</Th>
                {isOwner && <ActionsTh />}
              </tr>
            </thead>
            <tbody>
              {members.items.map((member) => (
                <MemberRow key={member.user_id} member={member} teams={teams.items} isOwner={isOwner} />
              ))}
            </tbody>
          </Table>
          <LoadMore list={members} />
        </ListBody>
      </Panel>
      {isOwner && <InvitationsPanel />}
      {isOwner && <InviteDialog open={inviting} onOpenChange={setInviting} teams={teams.items} />}
    </div>
  );
}
