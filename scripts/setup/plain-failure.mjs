/** An expected way to fail, already told in words a person understands: shown without a stack trace. */
export class PlainFailure extends Error {}

const KNOWN = [
  [/ENOSPC|no space left on device/i, 'The disk is full. Free some space (about 1 GB is needed) and run the command again.'],
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|network/i,
    'The package registry cannot be reached. Check the network or the proxy (npm config get registry) and run the command again.',
  ],
  [/EACCES|EPERM|EROFS/, 'This user may not write into the project folder. Make the folder yours, or run from a copy that is.'],
];

/** The plain sentence for what a failed command printed; null when it is nothing we know. */
export function explainOutput(output) {
  return KNOWN.find(([pattern]) => pattern.test(output))?.[1] ?? null;
}

/** Runs the work of a script: a plain failure ends it with its sentence, anything else with its stack trace; both with 1. */
export async function runScript(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    const plain = error instanceof PlainFailure ? error.message : explainOutput(String(error?.code ?? ''));
    process.stderr.write(`${plain ?? error?.stack ?? error}\n`);
    process.exitCode = 1;
  }
}
