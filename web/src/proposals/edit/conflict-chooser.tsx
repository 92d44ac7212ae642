import type { MergeConflict } from '@flowpilot/core/flows';
import { GitPullRequestArrow } from 'lucide-react';
import { useState } from 'react';
import { chooseSide, kindWord, type Side, sideWords, type useTreeEditor } from '../../flows/index.ts';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Panel, PanelHeader } from '../../ui/panel.tsx';
import { toastProblem } from '../../ui/toasts.tsx';
import { plural } from '../../ui/words.ts';
import type { EditSource } from './use-edit-source.ts';

export interface ConflictChooserProps {
  source: EditSource;
  editor: ReturnType<typeof useTreeEditor>;
  onGo: (nodeId: string) => void;
}

/** The steps that the live flow and the proposal both changed: for each, which side stands. The live one does until chosen. */
export function ConflictChooser({ source, editor, onGo }: ConflictChooserProps) {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Side>>(new Map());
  if (source.conflicts.length === 0) return null;
  const choose = (conflict: MergeConflict, side: Side) => {
    const tree = treeOf(source, side);
    const next = tree && chooseSide(editor.tree, { conflict, side, source: tree }, () => crypto.randomUUID());
    if (!next) {
      toastProblem('This step cannot be put back by itself', new Error('The place it hung at is gone. Add it by hand where it belongs.'));
      return;
    }
    editor.replace(next);
    setChosen(new Map([...chosen, [conflict.node_id, side]]));
    onGo(conflict.node_id);
  };
  return (
    <Panel data-testid="conflicts">
      <PanelHeader title={`${plural(source.conflicts.length, 'step')} changed on both sides`}>
        The live flow was changed since this was proposed. Choose for each step; the live side stands until you do.
      </PanelHeader>
      <ul className="divide-y divide-line">
        {source.conflicts.map((conflict) => (
          <li key={conflict.node_id} className="grid gap-2 px-4 py-3 sm:grid-cols-2" data-testid="conflict-item">
            {(['live', 'proposed'] as const).map((side) => (
              <SideCard
                key={side}
                side={side}
                words={sideWords(conflict[side])}
                isChosen={(chosen.get(conflict.node_id) ?? 'live') === side}
                onChoose={() => choose(conflict, side)}
              />
            ))}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** The whole tree of a side, to take back what the other one removed. */
function treeOf(source: EditSource, side: Side) {
  return side === 'live' ? source.live : source.proposal.proposed_flow_data.tree_structure;
}

interface SideCardProps {
  side: Side;
  words: ReturnType<typeof sideWords>;
  isChosen: boolean;
  onChoose: () => void;
}

function SideCard({ side, words, isChosen, onChoose }: SideCardProps) {
  const name = side === 'live' ? 'Live flow' : 'Proposal';
  return (
    <div
      className={classNames(
        'flex flex-col gap-1.5 rounded-control border p-2.5 text-sm',
        isChosen ? 'border-accent bg-selected' : 'border-line',
      )}
    >
      <div className="flex items-center justify-between gap-2">
        <span className="font-medium">{name}</span>
        <Button size="small" icon={GitPullRequestArrow} aria-pressed={isChosen} onClick={onChoose} data-testid={`choose-${side}`}>
          {isChosen ? 'This one stands' : 'Take this'}
        </Button>
      </div>
      {words === null ? <p className="text-muted">The step is removed here.</p> : <SideText words={words} />}
    </div>
  );
}

function SideText({ words }: { words: NonNullable<ReturnType<typeof sideWords>> }) {
  return (
    <>
      <p>
        <span className="text-muted">{kindWord(words.kind)}: </span>
        {Object.values(words.texts).join(' · ') || '(no words)'}
      </p>
      {words.options.length > 0 && <p className="text-muted">Answers: {words.options.map(({ label }) => label).join(', ')}</p>}
    </>
  );
}
