import { useParams } from '@tanstack/react-router';
import { useCan } from '../../platform/me.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { reviewOffer } from '../decide/review-offer.ts';
import { EditProposal } from './edit-proposal.tsx';
import { useEditSource } from './use-edit-source.ts';

/** Edit & Publish: the proposed tree, merged into the live flow, to write in and publish. */
export function EditProposalPage() {
  const { proposalId = '' } = useParams({ strict: false });
  const canDecide = useCan('admin');
  const source = useEditSource(proposalId);
  const back = (
    <ButtonLink to="/review" search={{ id: proposalId }}>
      Back to the proposal
    </ButtonLink>
  );
  if (source.isPending) return <Loading />;
  if (source.isError) {
    return (
      <Page title="Edit & Publish">
        <ErrorState title="The proposal could not be loaded" error={source.error} onRetry={() => void source.refetch()} action={back} />
      </Page>
    );
  }
  const why = canDecide ? reviewOffer(source.data.proposal).whyNone : 'Admins of the account decide on proposals.';
  if (why !== null) {
    return (
      <Page title="Edit & Publish">
        <ErrorState title="This cannot be edited" error={new Error(why)} action={back} />
      </Page>
    );
  }
  return <EditProposal key={proposalId} source={source.data} />;
}

function Loading() {
  return (
    <Page title="Edit & Publish" width="full">
      <div role="status" aria-label="Loading the editor" className="grid gap-4 xl:grid-cols-2">
        <Skeleton className="h-[600px] rounded-panel" />
        <Skeleton className="h-[600px] rounded-panel" />
      </div>
    </Page>
  );
}
