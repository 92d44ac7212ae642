import { ConfigFault, readConfig } from './config.ts';
import { type CompleteConfig, keepSecrets } from './keep-secrets.ts';
import { type Logger, openLog } from './log.ts';
import { Opened } from './opened.ts';
import { explainStart, StartFault } from './start-fault.ts';

const NODE_NEEDED = [20, 11] as const;
const STOP_TIMEOUT_MS = 30_000;

/** A process that runs until a signal: how it starts; it stops by closing what it opened. */
export interface Program {
  /** Puts whatever it opens, as it opens it, on the pile that is closed in reverse order. */
  start(config: CompleteConfig, log: Logger, opened: Opened): Promise<void>;
}

/** Reads the environment, starts, and stops at SIGTERM or SIGINT: what runs is finished first, a second signal ends it at once. */
export async function runProcess(program: Program): Promise<void> {
  const config = readOrExplain();
  if (config === null) return;
  const log = openLog(config);
  const opened = new Opened();
  try {
    await program.start(config, log, opened);
    stopOnSignal(opened, log);
  } catch (fault) {
    fail(explainStart(fault, config), fault, log);
    await opened.giveUp(); // a port that listens, a folder that is locked: in reverse order
    process.exit();
  }
}

function readOrExplain(): CompleteConfig | null {
  try {
    requireNode();
    const config = readConfig(process.env);
    if (process.argv.includes('--check-config')) {
      process.stdout.write('The configuration is in order.\n');
      return null;
    }
    return keepSecrets(config);
  } catch (fault) {
    const where = { host: '', port: 0, dataDir: process.env.DATA_DIR ?? '.data' };
    fail(explainStart(fault, where), fault, null);
    return null;
  }
}

function requireNode(): void {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > NODE_NEEDED[0] || (major === NODE_NEEDED[0] && minor >= NODE_NEEDED[1])) return;
  throw new StartFault(`FlowPilot needs Node ${NODE_NEEDED.join('.')} or newer; this is ${process.versions.node}.`);
}

/** Says why and sets the exit code: 2 for an environment that is wrong, else 1. */
function fail(sentence: string | null, fault: unknown, log: Logger | null): void {
  process.exitCode = fault instanceof ConfigFault ? 2 : 1;
  if (sentence !== null) process.stderr.write(`${sentence}\n`);
  else if (log === null)
    process.stderr.write(`FlowPilot did not start: ${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`);
  else log.fatal({ err: fault }, 'FlowPilot did not start');
}

function stopOnSignal(opened: Opened, log: Logger): void {
  let isStopping = false;
  const stop = (signal: string) => {
    if (isStopping) process.exit(1);
    isStopping = true;
    log.info({ signal }, 'stopping: finishing what runs');
    setTimeout(() => process.exit(1), STOP_TIMEOUT_MS).unref();
    opened.close().then(
      () => process.exit(0),
      (fault: unknown) => {
        log.error({ err: fault }, 'the stop was not clean');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop(signal));
}
