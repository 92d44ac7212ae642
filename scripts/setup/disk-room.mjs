import { statfsSync } from 'node:fs';
import { PlainFailure } from './plain-failure.mjs';

const MEGABYTE = 2 ** 20;

/** Why a disk with this much free cannot take what is to come, as one sentence; null when it can. */
export function whyNoRoom({ free, needed }) {
  if (free >= needed) return null;
  return `The disk is full: ${Math.floor(free / MEGABYTE)} MB are free, about ${Math.ceil(needed / MEGABYTE)} MB are needed. Free some space and run the command again.`;
}

/** Fails plainly when the disk that holds a folder has less room than this many megabytes. npm itself would spin for minutes. */
export function requireRoom(folder, neededMegabytes) {
  const { bavail, bsize } = statfsSync(folder);
  const why = whyNoRoom({ free: bavail * bsize, needed: neededMegabytes * MEGABYTE });
  if (why !== null) throw new PlainFailure(why);
}
