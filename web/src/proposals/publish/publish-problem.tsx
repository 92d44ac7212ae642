import { GitMerge, TriangleAlert } from 'lucide-react';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Callout } from '../../ui/callout.tsx';
import type { Publish, PublishRefusal } from './use-publish.ts';

const TITLES: Readonly<Record<PublishRefusal['reason'], string>> = {
  moved_on: 'It moved on while you were editing. Nothing was published.',
  decided: 'Somebody else decided on this proposal. Nothing was published.',
  faults: 'The tree is not valid yet. Nothing was published.',
  other: 'Nothing was published.',
};

/** Why publishing did not work and what to do now; the edits are kept in every case. */
export function PublishProblem({ publish, proposalId }: { publish: Publish; proposalId: string }) {
  const { refusal } = publish;
  if (refusal === null) return null;
  return (
    <Callout tone="negative" icon={TriangleAlert} role="alert" data-testid="publish-problem">
      <p className="font-medium">{TITLES[refusal.reason]}</p>
      <p>{refusal.detail}</p>
      {refusal.faults.length > 0 && (
        <ul className="mt-1 list-disc pl-5">
          {refusal.faults.slice(0, 20).map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {refusal.reason === 'moved_on' && (
          <Button size="small" icon={GitMerge} onClick={publish.mergeAgain} data-testid="merge-again">
            Merge with the new version, keep my edits
          </Button>
        )}
        {refusal.reason === 'decided' && (
          <ButtonLink size="small" to="/review" search={{ id: proposalId }}>
            See what was decided
          </ButtonLink>
        )}
      </div>
    </Callout>
  );
}
