import type { FlowNode } from '@flowpilot/core/flows';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { countInWords, type EvidenceCount } from '../evidence/evidence-counts.ts';
import { kindLook } from './kind-look.ts';
import { kindWord } from './kind-words.ts';

export interface NodePanelProps {
  node: FlowNode;
  count: EvidenceCount | undefined;
  onClose: () => void;
  /** The evidence behind the node, quoted. */
  children: ReactNode;
}

/** The selected node whole: its full text, its fields, and the sessions it was learned from. */
export function NodePanel({ node, count, onClose, children }: NodePanelProps) {
  const { icon: Icon, ink } = kindLook(node.kind);
  const words = countInWords(count);
  return (
    <section
      aria-label="Selected step"
      className="flex max-h-[480px] min-h-0 flex-1 flex-col rounded-panel border border-line bg-surface @2xl:max-h-none"
      data-testid="node-panel"
    >
      <header className="flex items-center gap-1.5 border-b border-line py-1 pr-1 pl-3 text-sm font-medium">
        <Icon aria-hidden className={classNames('size-4', ink)} />
        <h2>{kindWord(node.kind)}</h2>
        <IconButton icon={X} label="Close the step" size="small" className="ml-auto" onClick={onClose} />
      </header>
      <div className="min-h-0 space-y-3 overflow-y-auto p-3">
        {node.kind !== 'goto' && <p className="whitespace-pre-wrap">{node.text || '(no words)'}</p>}
        <Fields node={node} />
        <div>
          <h3 className="mb-1.5 text-sm font-medium">
            Evidence{words !== '' && <span className="font-normal text-muted"> · {words}</span>}
          </h3>
          {children}
        </div>
      </div>
    </section>
  );
}

function Fields({ node }: { node: FlowNode }) {
  const fields = fieldsOf(node).filter(([, value]) => value !== undefined && value !== '');
  if (fields.length === 0) return null;
  return (
    <dl className="space-y-1.5 text-sm">
      {fields.map(([term, value]) => (
        <div key={term}>
          <dt className="text-muted">{term}</dt>
          <dd className="whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function fieldsOf(node: FlowNode): [string, string | undefined][] {
  switch (node.kind) {
    case 'question':
      return [
        ['Help', node.help],
        ['Answers', node.options.map((option) => option.label).join(' · ')],
      ];
    case 'action':
      return [['Expected result', node.expected]];
    case 'resolution':
      return [['How to see that it worked', node.verify]];
    case 'escalation':
      return [['Escalate to', node.to]];
    default:
      return [];
  }
}
