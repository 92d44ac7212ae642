const counts = new Intl.NumberFormat('en');
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 });
const rates = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 });

/** 12345 → "12,345". */
export const formatCount = (count: number): string => counts.format(count);
/** 12345 → "12.3K"; for places where digits would not fit. */
export const formatCompact = (count: number): string => compact.format(count);
/** 0.8234 → "82.3%"; at most one decimal. */
export const formatRate = (rate: number): string => rates.format(rate);
/** An interval of rates: "71%–90.2%". */
export const formatInterval = ({ lower, upper }: { lower: number; upper: number }): string => `${formatRate(lower)}–${formatRate(upper)}`;

/** Seconds for humans: "45 s", "12 min", "3 h 5 min", "2 d 4 h". */
export function formatDuration(seconds: number): string {
  if (seconds < 60) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return withRest(`${hours} h`, minutes % 60, 'min');
  return withRest(`${Math.floor(hours / 24)} d`, hours % 24, 'h');
}

const withRest = (whole: string, rest: number, unit: string): string => (rest === 0 ? whole : `${whole} ${rest} ${unit}`);
