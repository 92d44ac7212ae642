import { CircleCheck, CircleDashed, CircleHelp, CornerUpLeft, FlagTriangleRight, type LucideIcon, Wrench } from 'lucide-react';

/** The shape and the colours of a node's kind. */
export interface KindLook {
  icon: LucideIcon;
  ink: string;
  edge: string;
  tint: string;
}

/** How a kind looks; one this build does not know looks like an uncharted one. */
export function kindLook(kind: string): KindLook {
  return KIND_LOOKS[kind] ?? UNCHARTED;
}

const UNCHARTED: KindLook = { icon: CircleDashed, ink: 'text-uncharted', edge: 'border-uncharted-line', tint: 'bg-uncharted-soft' };
const KIND_LOOKS: Readonly<Record<string, KindLook>> = {
  question: { icon: CircleHelp, ink: 'text-question', edge: 'border-question-line', tint: 'bg-question-soft' },
  action: { icon: Wrench, ink: 'text-action', edge: 'border-action-line', tint: 'bg-action-soft' },
  resolution: { icon: CircleCheck, ink: 'text-resolution', edge: 'border-resolution-line', tint: 'bg-resolution-soft' },
  escalation: { icon: FlagTriangleRight, ink: 'text-escalation', edge: 'border-escalation-line', tint: 'bg-escalation-soft' },
  uncharted: UNCHARTED,
  goto: { icon: CornerUpLeft, ink: 'text-goto', edge: 'border-goto-line', tint: 'bg-goto-soft' },
};
