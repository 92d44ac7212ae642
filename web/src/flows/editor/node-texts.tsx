import { FLOW_LIMITS, type FlowNode } from '@flowpilot/core/flows';
import { Field } from '../../ui/field.tsx';
import { Input, Select, Textarea } from '../../ui/input.tsx';
import type { TextField } from '../edits/edit-tree.ts';
import { findNode } from '../tree/map-tree.ts';
import type { NodeFormProps } from './node-form-props.ts';

interface TextPart {
  field: TextField;
  label: string;
  hint?: string;
}

const EXTRA: Readonly<Partial<Record<FlowNode['kind'], TextPart>>> = {
  question: { field: 'help', label: 'Help (optional)', hint: 'How to find the answer out.' },
  action: { field: 'expected', label: 'Expected result (optional)' },
  resolution: { field: 'verify', label: 'How to see that it worked (optional)' },
  escalation: { field: 'to', label: 'Escalate to (optional)', hint: 'A team or a person.' },
};

const LABELS: Readonly<Record<FlowNode['kind'], string>> = {
  question: 'Question',
  action: 'What to do',
  resolution: 'The fix',
  escalation: 'Why and with what',
  uncharted: 'Note (optional)',
  goto: 'Goes on at',
};

/** The texts of a step, by its kind; for a goto the step it goes on at. */
export function NodeTexts({ node, editor, words }: NodeFormProps) {
  if (node.kind === 'goto') return <TargetPicker nodeId={node.id} target={node.target} editor={editor} words={words} />;
  const extra = EXTRA[node.kind];
  const set = (field: TextField, value: string) => editor.edit({ do: 'set_text', nodeId: node.id, field, value });
  return (
    <>
      <Field label={LABELS[node.kind]} hint={tooLong(node.text ?? '')}>
        <Textarea
          data-text=""
          className="field-sizing-content max-h-72 min-h-12"
          value={node.text ?? ''}
          onChange={(event) => set('text', event.target.value)}
          data-testid="node-text"
        />
      </Field>
      {extra && (
        <Field label={extra.label} hint={extra.hint}>
          <Input
            value={textOf(node, extra.field)}
            onChange={(event) => set(extra.field, event.target.value)}
            data-testid={`node-${extra.field}`}
          />
        </Field>
      )}
    </>
  );
}

function TargetPicker({ nodeId, target, editor, words }: Pick<NodeFormProps, 'editor' | 'words'> & { nodeId: string; target: string }) {
  const candidates = [...(words ?? [])].filter(([id]) => id !== nodeId && !isGoto(editor.tree, id));
  return (
    <Field label={LABELS.goto}>
      <Select
        data-text=""
        value={target}
        onChange={(event) => editor.edit({ do: 'set_text', nodeId, field: 'target', value: event.target.value })}
        data-testid="goto-target"
      >
        {!candidates.some(([id]) => id === target) && <option value={target}>Choose a step</option>}
        {candidates.map(([id, text], index) => (
          <option key={id} value={id}>
            {index + 1}. {text.slice(0, 90) || '(no words)'}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function isGoto(tree: FlowNode, id: string): boolean {
  return findNode(tree, id)?.node.kind === 'goto';
}

function textOf(node: FlowNode, field: TextField): string {
  const value: unknown = Object.entries(node).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}

const NEAR = FLOW_LIMITS.textCharacters - 500;
function tooLong(text: string): string | undefined {
  return text.length > NEAR ? `${text.length} of ${FLOW_LIMITS.textCharacters} characters` : undefined;
}
