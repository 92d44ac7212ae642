export { redactSession, redactText, redactTree } from './redact.ts';
