import type { FlowNode } from '@flowpilot/core/flows';
import { checkAt, followed, nodeAt } from '../chart/index.ts';
import type { Lore } from './lore.ts';

/** What stands in a place, then what stands behind each action there that one session alone took in vain. */
export function passLone(lore: Pick<Lore, 'chart' | 'lone'>, node: FlowNode | undefined): FlowNode[] {
  const found: FlowNode[] = [];
  for (let at = followed(lore.chart, node); at && !found.includes(at); at = behindLone(lore, at)) found.push(at);
  return found;
}

function behindLone({ chart, lone }: Pick<Lore, 'chart' | 'lone'>, node: FlowNode): FlowNode | undefined {
  const check = checkAt(chart, node);
  const optionId = check && lone.get(check.id);
  return optionId ? followed(chart, nodeAt(chart, { parentId: check.id, name: optionId })) : undefined;
}
