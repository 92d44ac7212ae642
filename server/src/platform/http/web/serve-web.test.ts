import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestPlatform, type TestPlatform } from '../../../../test/start-test-platform.ts';
import type { App } from '../app.ts';
import { makeApp } from '../make-app.ts';
import { serveWeb } from './serve-web.ts';

const PAGE = '<!doctype html><title>FlowPilot</title>';
const folder = mkdtempSync(join(tmpdir(), 'flowpilot-pages-'));
let test: TestPlatform;
let app: App;
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), PAGE);
  writeFileSync(join(folder, 'mark.svg'), '<svg/>');
  writeFileSync(join(folder, 'assets/app-1a2b3c.js'), 'run()');
  test = await startTestPlatform();
  app = await makeApp(test.platform, () => Promise.resolve(null));
  await serveWeb(app, folder);
});
afterAll(async () => {
  await app.close();
  await test.close();
  rmSync(folder, { recursive: true });
});

const get = (url: string, accept = 'text/html') => app.inject({ url, headers: { accept } });

describe('the pages', () => {
  it('are one page at every path that is no file, asked for anew each time', async () => {
    for (const path of ['/', '/proposals/7?tab=proof', '/index.html']) {
      const answered = await get(path);
      expect([path, answered.statusCode, answered.body, answered.headers['cache-control']]).toEqual([path, 200, PAGE, 'no-cache']);
      expect(answered.headers['content-type']).toMatch(/^text\/html/);
    }
  });

  it('keep what carries a hash in its name for good, and nothing else', async () => {
    const asset = await get('/assets/app-1a2b3c.js', '*/*');
    expect([asset.body, asset.headers['cache-control']]).toEqual(['run()', 'public, max-age=31536000, immutable']);
    expect((await get('/mark.svg', '*/*')).headers['cache-control']).toBe('no-cache');
  });

  it('never stand in for a call, an asset or a write that leads nowhere', async () => {
    for (const path of ['/api/v1/nowhere', '/api/nowhere', '/assets/app-older.js']) {
      const answered = await get(path);
      expect([path, answered.statusCode, answered.json().status]).toEqual([path, 404, 404]);
      expect(answered.headers['content-type']).toMatch(/^application\/problem\+json/);
    }
    expect((await app.inject({ method: 'POST', url: '/proposals', headers: { accept: 'text/html' } })).statusCode).toBe(404);
  });

  it('never lead out of their folder', async () => {
    for (const path of ['/..%2f..%2fpackage.json', '/%2e%2e/%2e%2e/package.json', '/assets/..%2f..%2f..%2fetc/passwd'])
      expect((await get(path)).body).not.toMatch(/flowpilot"|root:/);
  });

  it('run no script and load nothing from elsewhere', async () => {
    expect((await get('/')).headers['content-security-policy']).toMatch(/default-src 'self';script-src 'self'/);
  });

  it('say how they are built when they are not', async () => {
    const bare = await makeApp(test.platform, () => Promise.resolve(null));
    await serveWeb(bare, null);
    expect((await bare.inject({ url: '/', headers: { accept: 'text/html' } })).json().detail).toMatch(/npm run build/);
    await bare.close();
  });
});
