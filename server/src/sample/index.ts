export { seedSampleAccount } from './seed-sample-account.ts';
