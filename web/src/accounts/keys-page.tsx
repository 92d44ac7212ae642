import { type ApiKey, accountsContract, type NewApiKey } from '@flowpilot/core/accounts';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import { call } from '../platform/call.ts';
import { useCan } from '../platform/me.ts';
import { usePages } from '../platform/queries.ts';
import { useChange } from '../platform/use-change.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/dialog.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListBody } from '../ui/list-body.tsx';
import { LoadMore } from '../ui/load-more.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { RelativeTime } from '../ui/relative-time.tsx';
import { ActionsTd, ActionsTh, Table, Td, Th, Tr } from '../ui/table.tsx';
import { NameDialog } from './name-dialog.tsx';
import { NewKeyDialog } from './new-key-dialog.tsx';

const outdates = [accountsContract.keys.path];

/** API keys: for programs that call the API in a person's name. */
export function KeysPage() {
  const canMake = useCan('engineer');
  const keys = usePages(accountsContract.keys, {}, { enabled: canMake });
  const [naming, setNaming] = useState(false);
  const [made, setMade] = useState<NewApiKey | null>(null);
  const make = (
    <Button look="primary" size="small" icon={Plus} onClick={() => setNaming(true)} data-testid="new-key">
      New key
    </Button>
  );
  if (!canMake) return <NoKeys>Viewers have no API keys. Ask an owner for the role of an engineer.</NoKeys>;
  return (
    <Panel>
      <PanelHeader title="API keys" actions={keys.items.length > 0 && make}>
        A key acts as its owner and never exceeds their present role.
      </PanelHeader>
      <ListBody
        query={keys}
        failed="The keys could not be loaded"
        skeletonRows={3}
        empty={
          <EmptyState icon={KeyRound} title="No API keys" action={make}>
            Make one for a script or a ticket system that calls the API.
          </EmptyState>
        }
      >
        <KeyTable keys={keys.items} />
        <LoadMore list={keys} />
      </ListBody>
      <NameDialog
        open={naming}
        onOpenChange={setNaming}
        title="New API key"
        hint="What uses it, so that you know later what revoking it stops."
        action="Make key"
        outdates={outdates}
        onName={async (name) => setMade(await call(accountsContract.createKey, { name }))}
      />
      <NewKeyDialog made={made} onClose={() => setMade(null)} />
    </Panel>
  );
}

function NoKeys({ children }: { children: string }) {
  return (
    <Panel>
      <EmptyState icon={KeyRound} title="API keys">
        {children}
      </EmptyState>
    </Panel>
  );
}

function KeyTable({ keys }: { keys: ApiKey[] }) {
  return (
    <Table caption="API keys">
      <thead>
        <tr>
          <Th>Name</Th>
          <Th>Key</Th>
          <Th>Owner</Th>
          <Th>Last used</Th>
          <Th>Made</Th>
          <ActionsTh />
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} apiKey={key} />
        ))}
      </tbody>
    </Table>
  );
}

function KeyRow({ apiKey }: { apiKey: ApiKey }) {
  const [asking, setAsking] = useState(false);
  const revoke = useChange({
    run: () => call(accountsContract.revokeKey, { id: apiKey.id }),
    outdates,
    done: `${apiKey.name} is revoked`,
    failed: `${apiKey.name} was not revoked`,
  });
  return (
    <Tr data-testid="api-key">
      <Td className="font-medium max-sm:pr-24">{apiKey.name}</Td>
      <Td label="Key" className="font-mono text-sm whitespace-nowrap text-muted">
        fp_{apiKey.key_id}_…
      </Td>
      <Td label="Owner">{apiKey.user_email}</Td>
      <Td label="Last used" className="whitespace-nowrap text-muted">
        {apiKey.last_used_at ? <RelativeTime at={apiKey.last_used_at} /> : 'Never'}
      </Td>
      <Td label="Made" className="whitespace-nowrap text-muted">
        <RelativeTime at={apiKey.created_at} />
      </Td>
      <ActionsTd>
        <Button size="small" look="dangerQuiet" onClick={() => setAsking(true)} data-testid="revoke-key">
          Revoke
        </Button>
        <ConfirmDialog
          open={asking}
          onOpenChange={setAsking}
          title={`Revoke ${apiKey.name}?`}
          description="Whatever uses it is refused at once. A revoked key cannot be brought back."
          action="Revoke key"
          onConfirm={() => revoke.mutateAsync(undefined).catch(() => undefined)}
        />
      </ActionsTd>
    </Tr>
  );
}
