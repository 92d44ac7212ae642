import { spawn } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainFailure } from '../setup/plain-failure.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { findFreePort } from './free-port.mjs';
import { findPostgresPrograms, unprivilegedUser } from './postgres-programs.mjs';

const READY_SECONDS = 30;
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'max_connections=200'];

/** Runs work with the address of a fresh PostgreSQL that listens on loopback only, and takes the server away afterwards. */
export async function withThrowawayPostgres(work) {
  const server = await startServer();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

async function startServer() {
  const programs = findPostgresPrograms();
  const user = await unprivilegedUser();
  const folder = mkdtempSync(join(tmpdir(), 'flowpilot-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  await initialise({ programs, user, data });
  const port = await findFreePort();
  const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', `unix_socket_directories=${folder}`, ...FAST];
  const args = ['-D', data, ...settings.flatMap((setting) => ['-c', setting])];
  const server = spawn(join(programs, 'postgres'), args, { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] });
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const stop = () => stopServer(server, folder);
  await waitUntilReady({ programs, port, server }).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, stop };
}

async function initialise({ programs, user, data }) {
  const args = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  const { code, output } = await runProgram(join(programs, 'initdb'), args, { ...user, cwd: tmpdir(), capture: true });
  if (code !== 0) throw new PlainFailure(`PostgreSQL could not be set up:\n${output}`);
}

async function waitUntilReady({ programs, port, server }) {
  const complaints = [];
  server.stderr.on('data', (chunk) => complaints.push(chunk));
  for (const until = Date.now() + READY_SECONDS * 1000; Date.now() < until && server.exitCode === null; await sleep(100)) {
    const { code } = await runProgram(join(programs, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], { capture: true });
    if (code === 0) return;
  }
  throw new PlainFailure(`PostgreSQL did not start:\n${Buffer.concat(complaints)}`);
}

/** SIGINT is PostgreSQL's fast shutdown: it does not wait for clients. */
async function stopServer(server, folder) {
  const gone = new Promise((done) => (server.exitCode === null ? server.once('exit', done) : done()));
  server.kill('SIGINT');
  await gone;
  rmSync(folder, { recursive: true, force: true });
}
