import { beforeWork, buildApp, features, howToEnter } from './app.ts';
import { openControlSocket } from './operator/index.ts';
import { withRealPort } from './platform/free-port.ts';
import { listen } from './platform/http/listen.ts';
import { openPlatform } from './platform/open-platform.ts';
import { runProcess } from './platform/run-process.ts';

await runProcess({
  start: async (given, log) => {
    const config = await withRealPort(given);
    const isAlone = config.database.kind !== 'postgres';
    const { platform, stop, close } = await openPlatform({ config, log, features, runsJobs: isAlone });
    const app = await buildApp(platform);
    await listen(app, config);
    const control = isAlone ? await openControlSocket(platform) : null;
    if (isAlone) {
      await beforeWork(platform);
      await platform.jobs.work();
    }
    process.stdout.write(`FlowPilot is ready at ${config.publicUrl}\n${await howToEnter(platform)}`);
    return {
      stop: async () => {
        stop();
        await app.close();
        await control?.close();
        await close();
      },
    };
  },
});
