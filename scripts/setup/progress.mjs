const BEAT_SECONDS = 20;

/** Says one calm line on stderr, so that what a command answers on stdout stays pure. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Says what begins, now and then that it still goes on, and how long it took; with `quiet` nothing at all. */
export async function withProgress({ title, quiet = false }, work) {
  if (quiet) return work();
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  say(`${title} …`);
  const beat = setInterval(() => say(`  still at it (${seconds()} s)`), BEAT_SECONDS * 1000);
  try {
    const result = await work();
    say(`  done in ${seconds()} s`);
    return result;
  } finally {
    clearInterval(beat);
  }
}
