import { SignalHigh, SignalLow, SignalMedium } from 'lucide-react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { type ConfidenceTier, confidenceTier } from './confidence-words.ts';

const LOOKS: Readonly<Record<ConfidenceTier, { word: string; tone: Tone; icon: typeof SignalLow }>> = {
  low: { word: 'Low confidence', tone: 'caution', icon: SignalLow },
  medium: { word: 'Medium confidence', tone: 'info', icon: SignalMedium },
  high: { word: 'High confidence', tone: 'positive', icon: SignalHigh },
};

/** The tier of a proposal's confidence as word and shape; a number would promise more than it knows. */
export function ConfidenceBadge({ score }: { score: number }) {
  const { word, tone, icon } = LOOKS[confidenceTier(score)];
  return (
    <Badge tone={tone} icon={icon} data-testid="confidence">
      {word}
    </Badge>
  );
}
