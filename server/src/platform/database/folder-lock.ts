import { linkSync, readdirSync, readFileSync, statSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';

/** Another process has the data folder. */
export class FolderInUse extends Error {
  readonly pid: number;
  constructor(folder: string, holder: Holder) {
    super(
      `Another FlowPilot (process ${holder.pid} on ${holder.host}) has the data folder ${folder}. Stop it first, or set DATA_DIR to another folder.`,
    );
    this.name = 'FolderInUse';
    this.pid = holder.pid;
  }
}

interface Holder {
  pid: number;
  host: string;
  /** When the process began, as the system counts it: tells a process from a later one with the same number. */
  started: string;
  released: boolean;
}

const NAME = /^lock\.(\d+)$/;
const BEAT_MS = 2_000;
const STALE_MS = 20_000;

/**
 * Takes the folder for this process alone. Each holder is a file `lock.<n>` one higher than the last, made by an atomic
 * link, so that of any number of starters one wins; the highest stays behind as the mark to count from. A holder is gone
 * when its process is (on this host), or when it stopped touching its file (on another host that shares the folder).
 */
export function lockFolder(folder: string): { release(): void } {
  const last = highest(folder);
  if (last > 0) refuseIfHeld(folder, last);
  const mine = last + 1;
  const me: Holder = { pid: process.pid, host: hostname(), started: startOf(process.pid), released: false };
  if (!tryCreate(folder, mine, me) || highest(folder) !== mine) throw new FolderInUse(folder, readHolder(folder, highest(folder)) ?? me);
  for (const older of numbers(folder)) if (older < mine) unlinkSync(pathOf(folder, older));
  const beat = setInterval(() => touch(pathOf(folder, mine)), BEAT_MS);
  beat.unref();
  return {
    release: () => {
      clearInterval(beat);
      writeFileSync(pathOf(folder, mine), JSON.stringify({ ...me, released: true }));
    },
  };
}

function refuseIfHeld(folder: string, number: number): void {
  const holder = readHolder(folder, number);
  if (holder !== null && isHeld(holder, pathOf(folder, number))) throw new FolderInUse(folder, holder);
}

function isHeld(holder: Holder, path: string): boolean {
  if (holder.released) return false;
  if (holder.host !== hostname()) return Date.now() - statSync(path).mtimeMs < STALE_MS;
  return isAlive(holder.pid) && startOf(holder.pid) === holder.started;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}

/** Linux says when a process began (field 22 of its stat); elsewhere its number alone must do. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

function tryCreate(folder: string, number: number, holder: Holder): boolean {
  const draft = join(folder, `lock-draft.${process.pid}`);
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 });
  try {
    linkSync(draft, pathOf(folder, number));
    return true;
  } catch (fault) {
    if (fault instanceof Error && 'code' in fault && fault.code === 'EEXIST') return false;
    throw fault;
  } finally {
    unlinkSync(draft);
  }
}

const pathOf = (folder: string, number: number): string => join(folder, `lock.${number}`);
const numbers = (folder: string): number[] =>
  readdirSync(folder)
    .flatMap((name) => NAME.exec(name)?.[1] ?? [])
    .map(Number);
const highest = (folder: string): number => Math.max(0, ...numbers(folder));

function readHolder(folder: string, number: number): Holder | null {
  try {
    return JSON.parse(readFileSync(pathOf(folder, number), 'utf8')) as Holder; // written by this file alone
  } catch {
    return null;
  }
}

function touch(path: string): void {
  const at = new Date();
  try {
    utimesSync(path, at, at);
  } catch {
    // the folder was removed under us; the next write says so
  }
}
