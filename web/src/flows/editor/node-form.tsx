import type { NodeKind } from '@flowpilot/core/flows';
import { Field } from '../../ui/field.tsx';
import { Select } from '../../ui/input.tsx';
import { kindWord } from '../node/kind-words.ts';
import { NodeActions } from './node-actions.tsx';
import type { NodeFormProps } from './node-form-props.ts';
import { NodeTexts } from './node-texts.tsx';
import { OptionsForm } from './options-form.tsx';

const KINDS: readonly NodeKind[] = ['question', 'action', 'resolution', 'escalation', 'uncharted', 'goto'];

/** The selected step to write in: its kind, its texts, its answers, and what can be done with it. */
export function NodeForm(props: NodeFormProps) {
  const { node, editor, faults } = props;
  return (
    <div className="space-y-3 px-1 pt-1 pb-3 sm:pl-6" data-testid="node-form">
      {faults.length > 0 && (
        <ul className="space-y-0.5 text-sm text-negative" aria-label="Faults of this step">
          {faults.map(({ path, message }) => (
            <li key={`${path} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      <NodeTexts {...props} />
      {node.kind === 'question' && <OptionsForm node={node} editor={editor} onGo={props.onGo} />}
      <div className="flex flex-wrap items-end gap-2">
        <Field label="Kind" className="w-40">
          <Select
            value={node.kind}
            onChange={(event) => {
              const kind = KINDS.find((known) => known === event.target.value);
              if (kind) editor.edit({ do: 'change_kind', nodeId: node.id, kind });
            }}
            data-testid="node-kind"
          >
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {kindWord(kind)}
              </option>
            ))}
          </Select>
        </Field>
        <NodeActions {...props} />
      </div>
    </div>
  );
}
