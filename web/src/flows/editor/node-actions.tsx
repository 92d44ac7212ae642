import {
  ArrowUpToLine,
  ClipboardPaste,
  CornerDownRight,
  Ellipsis,
  FlagTriangleRight,
  ListTree,
  Scissors,
  Trash2,
  Ungroup,
} from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuLabel, MenuLine } from '../../ui/menu.tsx';
import type { TreeEdit } from '../edits/edit-tree.ts';
import type { NodeFormProps } from './node-form-props.ts';

/** What can be done with a step beside writing in it. */
export function NodeActions(props: NodeFormProps) {
  const { node, editor, onGo, onCut } = props;
  const below = slotBelow(props);
  const add = (kind: 'action' | 'question') => {
    if (below === null) return;
    const [id] = editor.edit({ do: 'insert_below', nodeId: node.id, slot: below, kind });
    if (id) onGo(id, 'text');
  };
  return (
    <div className="flex flex-wrap gap-1.5">
      {below !== null && (
        <Button icon={CornerDownRight} onClick={() => add('action')} data-testid="add-below">
          Add a step below
        </Button>
      )}
      {node.kind === 'resolution' && node.otherwise === undefined && (
        <Button icon={FlagTriangleRight} onClick={() => addOtherwise(props)} data-testid="add-otherwise">
          Add “otherwise”
        </Button>
      )}
      <PasteButton {...props} />
      <Menu
        trigger={
          <Button icon={Ellipsis} data-testid="node-menu">
            More
          </Button>
        }
      >
        {below !== null && (
          <MenuItem icon={CornerDownRight} onSelect={() => add('question')}>
            Add a question below
          </MenuItem>
        )}
        <WrapItems {...props} />
        <MenuLine />
        <MenuItem icon={Scissors} onSelect={() => onCut(node.id)} disabled={props.parentId === null} testId="cut-node">
          Cut, to move it
        </MenuItem>
        <RemoveItems {...props} />
      </Menu>
    </div>
  );
}

function WrapItems({ node, editor, onGo }: NodeFormProps) {
  const wrap = (kind: 'action' | 'question') => {
    const [id] = editor.edit({ do: 'wrap', nodeId: node.id, kind });
    if (id) onGo(id, 'text');
  };
  return (
    <>
      <MenuLabel>Above it</MenuLabel>
      <MenuItem icon={ArrowUpToLine} onSelect={() => wrap('action')}>
        Put an action above
      </MenuItem>
      <MenuItem icon={ListTree} onSelect={() => wrap('question')} testId="wrap-question">
        Wrap in a question
      </MenuItem>
    </>
  );
}

function RemoveItems({ node, editor, parentId, onGo }: NodeFormProps) {
  const unwrap: TreeEdit = { do: 'unwrap', nodeId: node.id };
  const go = () => parentId !== null && onGo(parentId, 'line');
  return (
    <>
      <MenuItem
        icon={Ungroup}
        disabled={editor.whyNot(unwrap) !== null}
        onSelect={() => {
          editor.edit(unwrap);
          go();
        }}
      >
        Take out, keep what follows
      </MenuItem>
      <MenuItem
        icon={Trash2}
        danger
        onSelect={() => {
          editor.edit({ do: 'delete', nodeId: node.id });
          go();
        }}
        testId="delete-node"
      >
        Delete with everything below
      </MenuItem>
    </>
  );
}

function PasteButton({ node, editor, cutId, onCut, onGo }: NodeFormProps) {
  if (cutId === null || cutId === node.id) return null;
  const move: TreeEdit = { do: 'move', nodeId: cutId, underId: node.id };
  const whyNot = editor.whyNot(move);
  return (
    <>
      <Button
        icon={ClipboardPaste}
        disabled={whyNot !== null}
        onClick={() => {
          editor.edit(move);
          onCut(null);
          onGo(cutId, 'line');
        }}
        data-testid="paste-node"
      >
        Paste here
      </Button>
      {whyNot !== null && <p className="self-center text-sm text-muted">{whyNot}</p>}
    </>
  );
}

function addOtherwise({ node, editor, onGo }: NodeFormProps): void {
  const [id] = editor.edit({ do: 'insert_below', nodeId: node.id, slot: 'otherwise', kind: 'escalation' });
  if (id) onGo(id, 'text');
}

/** The slot that a step below goes into; a question has its answers for that, an end has none. */
function slotBelow({ node }: NodeFormProps): string | null {
  if (node.kind === 'action') return 'then';
  return node.kind === 'resolution' && node.otherwise !== undefined ? 'otherwise' : null;
}
