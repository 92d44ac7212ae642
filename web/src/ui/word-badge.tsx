import {
  ArrowUp,
  Ban,
  Check,
  CheckCheck,
  Circle,
  CircleCheck,
  CircleDashed,
  CirclePause,
  CircleX,
  Clock,
  Compass,
  Flag,
  FlagTriangleRight,
  GitBranchPlus,
  LoaderCircle,
  type LucideIcon,
  Minus,
  PencilLine,
  Plus,
  Repeat2,
  Route,
  SkipForward,
  Sparkles,
  Telescope,
  TriangleAlert,
  Upload,
  X,
} from 'lucide-react';
import { Badge, type Tone } from './badge.tsx';
import { sentenceCase } from './words.ts';

interface Look {
  tone: Tone;
  icon: LucideIcon;
  label?: string;
}

const LOOKS = {
  tier: {
    discovery: { tone: 'caution', icon: Telescope },
    exploring: { tone: 'info', icon: Compass },
    guided: { tone: 'positive', icon: Route },
  },
  proposal_type: {
    new_flow: { tone: 'info', icon: Plus, label: 'New flow' },
    enhancement: { tone: 'notable', icon: Sparkles },
    branch_addition: { tone: 'accent', icon: GitBranchPlus, label: 'New branch' },
    auto_reinforced: { tone: 'neutral', icon: Repeat2, label: 'Reinforced' },
  },
  proposal_status: {
    pending: { tone: 'caution', icon: Clock },
    approved: { tone: 'positive', icon: Check },
    modified: { tone: 'positive', icon: PencilLine, label: 'Published with edits' },
    rejected: { tone: 'negative', icon: X },
    dismissed: { tone: 'neutral', icon: Minus },
    auto_reinforced: { tone: 'neutral', icon: Repeat2, label: 'Reinforced' },
  },
  session_status: {
    active: { tone: 'info', icon: Circle },
    paused: { tone: 'neutral', icon: CirclePause },
    requesting_escalation: { tone: 'caution', icon: Flag, label: 'Asks to escalate' },
    resolved: { tone: 'positive', icon: CircleCheck },
    escalated: { tone: 'caution', icon: FlagTriangleRight },
    abandoned: { tone: 'neutral', icon: Ban },
  },
  analysis_status: {
    pending: { tone: 'caution', icon: Clock, label: 'Waits for analysis' },
    analyzing: { tone: 'info', icon: LoaderCircle, label: 'Analysing' },
    analyzed: { tone: 'positive', icon: CheckCheck, label: 'Analysed' },
    skipped: { tone: 'neutral', icon: SkipForward },
    failed: { tone: 'negative', icon: TriangleAlert, label: 'Analysis failed' },
  },
  outcome: {
    worked: { tone: 'positive', icon: CircleCheck },
    failed: { tone: 'negative', icon: CircleX },
    unclear: { tone: 'caution', icon: CircleDashed },
  },
  severity: {
    high: { tone: 'negative', icon: TriangleAlert },
    medium: { tone: 'caution', icon: ArrowUp },
    low: { tone: 'neutral', icon: Minus },
  },
  origin: {
    manual: { tone: 'neutral', icon: PencilLine, label: 'Written by hand' },
    imported: { tone: 'neutral', icon: Upload },
    ai_generated: { tone: 'info', icon: Sparkles, label: 'Learned from sessions' },
    ai_enhanced: { tone: 'notable', icon: Sparkles, label: 'Improved from sessions' },
  },
} satisfies Record<string, Record<string, Look>>;

export type WordKind = keyof typeof LOOKS;

const lookOf = (kind: WordKind, value: string): Look | undefined => {
  const looks: Record<string, Look> = LOOKS[kind];
  return looks[value];
};

/** The badge of a word of the product's vocabulary. A word it does not know still has a style: a dashed circle and the word. */
export function WordBadge({ kind, value, className }: { kind: WordKind; value: string; className?: string }) {
  const look = lookOf(kind, value);
  return (
    <Badge tone={look?.tone ?? 'neutral'} icon={look?.icon ?? CircleDashed} className={className ?? ''} data-word={value}>
      {wordFor(kind, value)}
    </Badge>
  );
}

/** The word a person reads for a value of the wire. */
export const wordFor = (kind: WordKind, value: string): string => lookOf(kind, value)?.label ?? sentenceCase(value);
