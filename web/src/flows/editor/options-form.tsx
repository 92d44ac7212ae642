import { FLOW_LIMITS, type QuestionNode } from '@flowpilot/core/flows';
import { ArrowDown, ArrowUp, CornerDownRight, Plus, Trash2 } from 'lucide-react';
import { Button, IconButton } from '../../ui/button.tsx';
import { Input } from '../../ui/input.tsx';
import type { TreeEditor } from './use-tree-editor.ts';

export interface OptionsFormProps {
  node: QuestionNode;
  editor: TreeEditor;
  onGo: (id: string, part: 'line' | 'text') => void;
}

/** The answers of a question: words, order, adding and removing. */
export function OptionsForm({ node, editor, onGo }: OptionsFormProps) {
  const isFull = node.options.length >= FLOW_LIMITS.options;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 text-sm font-medium">Answers</legend>
      <ol className="space-y-1">
        {node.options.map((option, index) => (
          <OptionLine key={option.id} node={node} index={index} editor={editor} onGo={onGo} />
        ))}
      </ol>
      <Button
        size="small"
        icon={Plus}
        className="mt-1.5"
        disabled={isFull}
        title={isFull ? `A question has at most ${FLOW_LIMITS.options} answers` : undefined}
        onClick={() => editor.edit({ do: 'add_option', nodeId: node.id })}
        data-testid="add-option"
      >
        Add an answer
      </Button>
    </fieldset>
  );
}

function OptionLine({ node, index, editor, onGo }: OptionsFormProps & { index: number }) {
  const option = node.options[index];
  if (option === undefined) return null;
  const at = { nodeId: node.id, optionId: option.id };
  const name = option.label || `answer ${index + 1}`;
  return (
    <li className="flex flex-wrap items-center gap-0.5 sm:flex-nowrap" data-testid="option-line">
      <Input
        aria-label={`Answer ${index + 1}`}
        className="min-w-40 flex-1"
        value={option.label}
        aria-invalid={option.label.trim() === '' || undefined}
        onChange={(event) => editor.edit({ do: 'set_label', ...at, value: event.target.value })}
        data-testid="option-label"
      />
      <IconButton
        icon={ArrowUp}
        label={`Move “${name}” up`}
        size="small"
        disabled={index === 0}
        onClick={() => editor.edit({ do: 'move_option', ...at, by: -1 })}
      />
      <IconButton
        icon={ArrowDown}
        label={`Move “${name}” down`}
        size="small"
        disabled={index === node.options.length - 1}
        onClick={() => editor.edit({ do: 'move_option', ...at, by: 1 })}
      />
      <IconButton icon={CornerDownRight} label={`Go to what follows “${name}”`} size="small" onClick={() => onGo(option.then.id, 'text')} />
      <IconButton
        icon={Trash2}
        label={`Remove “${name}” and what follows it`}
        size="small"
        disabled={node.options.length === 1}
        onClick={() => editor.edit({ do: 'remove_option', ...at })}
        data-testid="remove-option"
      />
    </li>
  );
}
