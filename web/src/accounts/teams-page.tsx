import { accountsContract, type Team } from '@flowpilot/core/accounts';
import { Pencil, Plus, Trash2, UsersRound } from 'lucide-react';
import { useState } from 'react';
import { call } from '../platform/call.ts';
import { useCan } from '../platform/me.ts';
import { usePages } from '../platform/queries.ts';
import { useChange } from '../platform/use-change.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListBody } from '../ui/list-body.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { plural } from '../ui/words.ts';
import { NameDialog } from './name-dialog.tsx';

const outdates = [accountsContract.teams.path, accountsContract.members.path];

/** Teams: labels on members, sessions, flows and proposals. */
export function TeamsPage() {
  const teams = usePages(accountsContract.teams, {});
  const isOwner = useCan('owner');
  const [adding, setAdding] = useState(false);
  const add = (
    <Button look="primary" size="small" icon={Plus} onClick={() => setAdding(true)} data-testid="new-team">
      New team
    </Button>
  );
  return (
    <Panel>
      <PanelHeader title="Teams" actions={isOwner && add}>
        A team is a label and a filter; everyone still sees everything of the account.
      </PanelHeader>
      <ListBody
        query={teams}
        failed="The teams could not be loaded"
        skeletonRows={3}
        empty={
          <EmptyState icon={UsersRound} title="No teams yet" action={isOwner && add}>
            Teams help to filter sessions and proposals by who works on them.
          </EmptyState>
        }
      >
        <ul className="divide-y divide-line">
          {teams.items.map((team) => (
            <TeamLine key={team.id} team={team} isOwner={isOwner} />
          ))}
        </ul>
        <LoadMore list={teams} />
      </ListBody>
      <NameDialog
        open={adding}
        onOpenChange={setAdding}
        title="New team"
        action="Create team"
        onName={(name) => call(accountsContract.createTeam, { name })}
        outdates={outdates}
      />
    </Panel>
  );
}

function TeamLine({ team, isOwner }: { team: Team; isOwner: boolean }) {
  const [renaming, setRenaming] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const remove = useChange({
    run: () => call(accountsContract.deleteTeam, { id: team.id }),
    outdates,
    done: `${team.name} is deleted`,
    failed: `${team.name} was not deleted`,
  });
  return (
    <li className="flex items-center justify-between gap-4 px-4 py-2.5" data-testid="team">
      <div className="min-w-0">
        <p className="truncate font-medium">{team.name}</p>
        <p className="text-sm text-muted">{plural(team.member_count, 'member')}</p>
      </div>
      {isOwner && (
        <span className="flex gap-1">
          <IconButton icon={Pencil} label={`Rename ${team.name}`} size="small" onClick={() => setRenaming(true)} />
          <IconButton icon={Trash2} label={`Delete ${team.name}`} size="small" onClick={() => setDeleting(true)} />
        </span>
      )}
      <NameDialog
        open={renaming}
        onOpenChange={setRenaming}
        title={`Rename ${team.name}`}
        action="Rename"
        initial={team.name}
        onName={(name) => call(accountsContract.renameTeam, { id: team.id, name })}
        outdates={outdates}
      />
      <ConfirmDialog
        open={deleting}
        onOpenChange={setDeleting}
        title={`Delete ${team.name}?`}
        description="Members, sessions, flows and proposals stay; they carry no team afterwards."
        action="Delete team"
        onConfirm={() => remove.mutateAsync(undefined).catch(() => undefined)}
      />
    </li>
  );
}
