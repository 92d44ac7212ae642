import { useState } from 'react';
import { useCan, useMe } from '../platform/me.ts';
import { useSettled } from '../platform/settled.ts';
import { Textarea } from '../ui/input.tsx';
import { Page } from '../ui/page.tsx';
import { AtAGlance } from './at-a-glance.tsx';
import { MatchedFlows } from './matched-flows.tsx';
import { SimilarSessions } from './similar-sessions.tsx';

/** The first page: describe a problem and find the flow for it; below, what wants attention. */
export function HomePage() {
  const [problem, setProblem] = useState('');
  const asked = useSettled(problem.trim(), 250);
  const canReadSessions = useCan('engineer');
  const account = useMe()?.account;
  return (
    <Page title="Home" heading={<span className="sr-only">{account?.name ?? 'Home'}</span>} width="medium" keepFocus>
      <div className="-mt-5 md:pt-[4vh]">
        <label htmlFor="problem" className="mb-2 block text-2xl font-semibold tracking-tight">
          Describe a problem
        </label>
        <Textarea
          id="problem"
          autoFocus
          rows={2}
          maxLength={20_000}
          value={problem}
          onChange={(event) => setProblem(event.target.value)}
          placeholder="What the user says, an error message, a log"
          className="field-sizing-content max-h-64 min-h-18 resize-none px-4 py-3 text-lg shadow-panel"
          data-testid="problem"
        />
      </div>
      <div className="mt-5 space-y-5">
        {asked === '' ? (
          <AtAGlance />
        ) : (
          <>
            <MatchedFlows problem={asked} />
            {canReadSessions && <SimilarSessions problem={asked} />}
          </>
        )}
      </div>
    </Page>
  );
}
