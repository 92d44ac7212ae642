import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { z } from 'zod';
import { send } from '../platform/call.ts';
import { useUrlState } from '../platform/url-state.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ErrorState } from '../ui/error-state.tsx';
import { Page } from '../ui/page.tsx';
import { Panel, PanelHeader } from '../ui/panel.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { SkeletonRows } from '../ui/skeleton.tsx';
import { linkLook, TextLink } from '../ui/text-link.tsx';
import { CallView } from './call-view.tsx';
import { callsByTag, OpenApi } from './openapi.ts';

const ADDRESS = '/api/openapi.json';
const ReferenceSearch = z.object({ search: z.string().max(200).optional() });
const FEW = 2;

async function loadDocument({ signal }: { signal: AbortSignal }): Promise<OpenApi> {
  return OpenApi.parse(await (await send(ADDRESS, { signal })).json());
}

/** Every call of the API, read from the document that the server generates from its own schemas. */
export function ReferencePage() {
  const [{ search = '' }, setUrl] = useUrlState(ReferenceSearch);
  const document = useQuery({ queryKey: [ADDRESS], queryFn: loadDocument, staleTime: Number.POSITIVE_INFINITY });
  return (
    <Page
      title="API"
      intro={
        <>
          Call it with an <TextLink to="/settings/keys">API key</TextLink>. The document itself is at{' '}
          <a className={linkLook} href={ADDRESS}>
            {ADDRESS}
          </a>
          .
        </>
      }
    >
      <SearchField
        label="Search calls"
        value={search}
        onSearch={(words) => setUrl({ search: words || undefined }, { replace: true })}
        className="mb-4 max-w-md"
        testId="api-search"
      />
      {document.isPending && (
        <Panel>
          <SkeletonRows rows={8} />
        </Panel>
      )}
      {document.isError && (
        <Panel>
          <ErrorState title="The API document could not be read" error={document.error} onRetry={() => document.refetch()} />
        </Panel>
      )}
      {document.data && <Calls document={document.data} search={search} />}
    </Page>
  );
}

function Calls({ document, search }: { document: OpenApi; search: string }) {
  const groups = callsByTag(document, search);
  const components = document.components?.schemas ?? {};
  const count = groups.reduce((sum, [, calls]) => sum + calls.length, 0);
  if (count === 0) {
    return (
      <Panel>
        <EmptyState icon={SearchX} title="No call fits these words">
          Search by path, method or what it does.
        </EmptyState>
      </Panel>
    );
  }
  return (
    <div className="space-y-5">
      {groups.map(([tag, calls]) => (
        <Panel key={tag}>
          <PanelHeader title={tag} />
          <div className="divide-y divide-line">
            {calls.map((call) => (
              <CallView key={call.key} call={call} components={components} isOpen={count <= FEW} />
            ))}
          </div>
        </Panel>
      ))}
    </div>
  );
}
