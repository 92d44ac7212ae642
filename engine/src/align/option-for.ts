import type { FlowOption } from '@flowpilot/core/flows';

/** The option that an answer names, by its label; null when the check does not have it. */
export function optionFor(options: readonly FlowOption[], answer: string): string | null {
  const wanted = labelKey(answer);
  return options.find((option) => labelKey(option.label) === wanted)?.id ?? null;
}

/** What makes two labels the same. */
export const labelKey = (label: string): string => label.trim().toLowerCase().replace(/\s+/g, ' ');
