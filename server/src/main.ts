import { beforeWork, buildApp, features, howToEnter, prepareSample } from './app.ts';
import { openControlSocket } from './operator/index.ts';
import { withRealPort } from './platform/free-port.ts';
import { listen } from './platform/http/listen.ts';
import { openPlatform } from './platform/open-platform.ts';
import { runProcess } from './platform/run-process.ts';

await runProcess({
  start: async (given, log, opened) => {
    const config = await withRealPort(given);
    const isAlone = config.database.kind !== 'postgres';
    const { platform, stop, close } = await openPlatform({ config, log, features, runsJobs: isAlone });
    opened.add(close);
    const app = await buildApp(platform);
    opened.add(() => app.close());
    await listen(app, config);
    const control = isAlone ? await openControlSocket(platform) : null;
    opened.add(async () => control?.close());
    opened.add(async () => stop()); // first of all: what waits is told to end
    if (isAlone) await beforeWork(platform);
    await prepareSample(platform);
    if (isAlone) await platform.jobs.work();
    process.stdout.write(`FlowPilot is ready at ${config.publicUrl}\n${await howToEnter(platform)}`);
  },
});
