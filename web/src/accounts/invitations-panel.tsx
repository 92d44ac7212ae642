import { accountsContract, type Invitation } from '@flowpilot/core/accounts';
import { MailX } from 'lucide-react';
import { useState } from 'react';
import { call } from '../platform/call.ts';
import { usePages } from '../platform/queries.ts';
import { useChange } from '../platform/use-change.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListBody } from '../ui/list-body.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { sentenceCase } from '../ui/words.ts';

/** Invitations that nobody has accepted yet. */
export function InvitationsPanel() {
  const invitations = usePages(accountsContract.invitations, {});
  return (
    <Panel>
      <PanelHeader title="Open invitations" />
      <ListBody
        query={invitations}
        failed="The invitations could not be loaded"
        skeletonRows={2}
        empty={<EmptyState icon={MailX} title="No open invitations" />}
      >
        <ul className="divide-y divide-line">
          {invitations.items.map((invitation) => (
            <InvitationLine key={invitation.id} invitation={invitation} />
          ))}
        </ul>
        <LoadMore list={invitations} />
      </ListBody>
    </Panel>
  );
}

function InvitationLine({ invitation }: { invitation: Invitation }) {
  const [asking, setAsking] = useState(false);
  const revoke = useChange({
    run: () => call(accountsContract.revokeInvitation, { id: invitation.id }),
    outdates: [accountsContract.invitations.path],
    done: 'The invitation is taken back',
    failed: 'The invitation still stands',
  });
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-4 py-2.5" data-testid="invitation">
      <div className="min-w-0">
        <p className="truncate font-medium">{invitation.email}</p>
        <p className="text-sm text-muted">
          {sentenceCase(invitation.role)}, ends <RelativeTime at={invitation.expires_at} />
        </p>
      </div>
      <Button size="small" onClick={() => setAsking(true)}>
        Take back
      </Button>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title="Take the invitation back?"
        description={`The link for ${invitation.email} stops working at once.`}
        action="Take back"
        onConfirm={() => revoke.mutateAsync(undefined).catch(() => undefined)}
      />
    </li>
  );
}
