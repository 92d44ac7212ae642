const OLDEST = [20, 11];

/** Why this version of Node cannot run FlowPilot, as one sentence; null when it can. */
export function whyNodeTooOld(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return null;
  return `FlowPilot needs Node ${OLDEST.join('.')} or newer; this is Node ${version}. Get a newer one at https://nodejs.org and try again.`;
}

/** Ends the process with a plain sentence when Node is too old. Import this first: it uses nothing that an old Node lacks. */
export function requireNode() {
  const why = whyNodeTooOld(process.versions.node);
  if (why === null) return;
  process.stderr.write(`${why}\n`);
  process.exit(1);
}
