import type { PastSession } from '../src/index.ts';
import { aSession, aStep } from './builders.ts';

const ROOT = [
  'Is the print spooler running on the server?',
  'Does the server show the spooler as running?',
  'Please check the spooler: is it running?',
];
const BELOW = {
  yes: ['Do the pages come out blank?', 'Are the printed pages blank?', 'Is there nothing on the pages that come out, are they blank?'],
  no: ['Was the driver updated recently?', 'Has anybody updated the driver recently?', 'Did the driver get a recent update?'],
} as const;
const ENDS = {
  'yes yes': 'Replaced the empty toner cartridge',
  'yes no': 'Cleared the jammed queue and power cycled the device',
  'no yes': 'Rolled the driver back and started the spooler',
  'no no': 'Set the service to start automatically',
} as const;

/** A session through a small chart on a printer, by its two answers; from a question on, in one of three wordings. */
export function walkOf(id: string, way: string, { from = 0, wording = 0 }: { from?: number; wording?: number } = {}): PastSession {
  const [first = 'yes', second = 'yes'] = way.split(' ');
  const steps = [
    aStep({ text: ROOT[wording] ?? '', chosenOption: first }),
    aStep({ text: BELOW[first === 'yes' ? 'yes' : 'no'][wording] ?? '', chosenOption: second }),
  ];
  return aSession({
    id,
    problem: 'The printer on the second floor does not print',
    steps: steps.slice(from),
    resolution: ENDS[way as keyof typeof ENDS],
  }); // ways are those of the chart
}
