import { readdirSync, readFileSync } from 'node:fs';

/** One answer to a question; the first label is what most engineers click. `new`: nobody met it before the second file. */
export interface Choice {
  label: string[];
  then: string;
  reply?: string[];
  weight?: number;
  new?: boolean;
}

/** A question and its answers; `escape`: how often engineers ignore the options and write instead. */
export interface Asked {
  ask: string[];
  options: Choice[];
  escape?: number;
}

/** Something done; `odds`: how often it works. */
export interface Done {
  do: string[];
  as?: 'script' | 'verification';
  worked: string;
  failed: string;
  odds: number;
}

/** Where a session ends: fixed, or handed on. */
export type End = { fix: string[] } | { escalate: string[] };
export type ProblemNode = Asked | Done | End;

/** What really lies behind one IT problem, in the words of several engineers. Only the sessions walked through it are sample data. */
export interface Problem {
  key: string;
  domain: string;
  /** The team that gets most of it. */
  team: string;
  /** Sessions in the first file; in the second along known branches, and along new ones. */
  first: number;
  again: number;
  fresh: number;
  /** How often engineers hand it on before the end; where it is high, knowledge is missing. */
  givesUp?: number;
  start: string;
  problems: string[];
  /** First messages that already answer the questions before a node. */
  deep?: Record<string, string[]>;
  /** Wrong turns: things tried in vain. */
  detours: string[][];
  notes: string[];
  nodes: Record<string, ProblemNode>;
}

/** All problems, by key. */
export function readProblems(): Problem[] {
  const folder = new URL('problems/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Problem); // written by hand beside this; the test walks every link
}

/** A node by its id; a wrong link is a mistake in the problem's file. */
export function nodeOf(problem: Problem, id: string): ProblemNode {
  const node = problem.nodes[id];
  if (node === undefined) throw new Error(`${problem.key} has no node ${id}`);
  return node;
}

/** The ids that a node leads to. */
export function nextOf(node: ProblemNode): string[] {
  if ('ask' in node) return node.options.map((option) => option.then);
  return 'do' in node ? [node.worked, node.failed] : [];
}
