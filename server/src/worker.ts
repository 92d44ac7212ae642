import { features } from './app.ts';
import { openPlatform } from './platform/open-platform.ts';
import { runProcess } from './platform/run-process.ts';
import { StartFault } from './platform/start-fault.ts';

await runProcess({
  start: async (config, log, opened) => {
    if (config.database.kind !== 'postgres')
      throw new StartFault('A worker needs DATABASE_URL: on the embedded database the server works on jobs itself.');
    const { platform, close } = await openPlatform({ config, log, features, runsJobs: true });
    opened.add(close);
    await platform.jobs.work();
    process.stdout.write('FlowPilot works on jobs\n');
  },
});
