import { utf8Length } from '../../kernel/index.ts';

/** The size of a JSON value in bytes as UTF-8 without spaces; never recurses, so that depth cannot overflow the stack. */
export function jsonSize(value: unknown): number {
  const waiting: unknown[] = [value];
  let bytes = 0;
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (Array.isArray(next)) bytes += 1 + Math.max(1, next.length) + pushAll(waiting, next);
    else if (typeof next === 'object' && next !== null) bytes += sizeOfObject(next, waiting);
    else bytes += utf8Length(JSON.stringify(next) ?? '');
  }
  return bytes;
}

function sizeOfObject(value: object, waiting: unknown[]): number {
  const entries = Object.entries(value).filter(([, member]) => member !== undefined);
  let bytes = 1 + Math.max(1, entries.length);
  for (const [key, member] of entries) {
    bytes += utf8Length(JSON.stringify(key)) + 1;
    waiting.push(member);
  }
  return bytes;
}

function pushAll(waiting: unknown[], values: readonly unknown[]): 0 {
  for (const value of values) waiting.push(value);
  return 0;
}
