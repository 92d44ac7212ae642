import { forgetExpiredSignIns } from './auth/auth.store.ts';
import { defineJob } from './jobs/define-job.ts';
import { forgetOldRates } from './rates/rates.store.ts';

/** Removes what is of no use any more: old counters, ended sessions, spent tokens. */
export const tidyJob = defineJob({
  queue: 'tidy',
  policy: 'singleton',
  everySeconds: 300,
  handler: async ({ platform }) => {
    await forgetOldRates(platform);
    await forgetExpiredSignIns(platform.database, platform.now());
  },
});
