import { readFileSync } from 'node:fs';

/** Who the sample account consists of, and how its admins decide on what the first file led to. */
export interface Manifest {
  account: string;
  /** Stands for the start of the day of seeding: every time in the session files lies before it. */
  epoch: string;
  teams: string[];
  members: { name: string; email: string; role: 'viewer' | 'engineer' | 'admin' | 'owner'; team: string | null }[];
  clients: { name: string; domain: string }[];
  /** The open proposal that most sessions of a problem support gets this decision. */
  reviews: {
    problem: string;
    action: 'approve' | 'modify' | 'dismiss' | 'reject';
    reviewer: string;
    notes: string | null;
    title: string | null;
  }[];
}

/** Reads the manifest beside this file. */
export function readManifest(): Manifest {
  return JSON.parse(readFileSync(new URL('manifest.json', import.meta.url), 'utf8')) as Manifest; // written by hand; the test checks it
}
