import type { FastifyReply, FastifyRequest } from 'fastify';
import type { RecordedEvent } from '../../events/events.store.ts';
import { waitForRoom } from '../../write-line.ts';
import type { App } from '../app.ts';

const HEARTBEAT_MS = 10_000;

/** What is sent, to whom, and until when. */
interface EventAnswer {
  request: FastifyRequest;
  reply: FastifyReply;
  /** Null where none is left to come: a 204, at which a browser stops asking. */
  events: AsyncIterable<RecordedEvent> | null;
  signal: AbortSignal;
}

/** Writes events as server-sent events with their sequence as id; looks at each heartbeat whether the caller may still listen. */
export async function sendEvents(app: App, answer: EventAnswer): Promise<FastifyReply> {
  const { reply, request, events } = answer;
  if (events === null) return reply.code(204).send();
  const out = reply.raw;
  reply.hijack();
  out.writeHead(200, { ...definedHeaders(reply), 'content-type': 'text/event-stream; charset=utf-8', 'x-accel-buffering': 'no' });
  out.write('retry: 2000\n\n');
  const end = () => out.end();
  answer.signal.addEventListener('abort', end, { once: true });
  const heartbeat = setInterval(() => void beat(app, request, out).catch(end), HEARTBEAT_MS);
  try {
    for await (const event of events) {
      if (out.writableEnded) break;
      const hasRoom = out.write(`id: ${event.sequence}\nevent: ${event.kind}\ndata: ${JSON.stringify(event.data)}\n\n`);
      if (!hasRoom) await waitForRoom(out);
    }
  } catch (fault) {
    request.log.error({ err: fault }, 'a stream of events broke off');
  } finally {
    clearInterval(heartbeat);
    end();
  }
  return reply;
}

async function beat(app: App, request: FastifyRequest, out: FastifyReply['raw']): Promise<void> {
  const caller = await app.authenticate(
    new Headers({ authorization: request.headers.authorization ?? '', cookie: request.headers.cookie ?? '' }),
  );
  const isSame = caller?.userId === request.caller?.userId && caller?.account?.accountId === request.caller?.account?.accountId;
  if (isSame) out.write(': still here\n\n');
  else out.end();
}

function definedHeaders(reply: FastifyReply): Record<string, number | string | string[]> {
  return Object.fromEntries(Object.entries(reply.getHeaders()).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
