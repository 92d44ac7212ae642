export { countMasked } from './count-masked.ts';
export { redactSession, redactText, redactTree } from './redact.ts';
