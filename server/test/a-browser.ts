import { type Call, call } from './call.ts';
import type { TestApp } from './start-test-app.ts';

/** A browser on this site: it keeps cookies and says where it is. */
export function aBrowserOf(app: () => TestApp, origin = 'http://127.0.0.1:3000') {
  const jar = new Map<string, string>();
  return async (request: Call) => {
    const headers = {
      host: '127.0.0.1:3000',
      origin,
      ...(jar.size === 0 ? {} : { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') }),
      ...request.headers,
    };
    const answered = await call(app(), { ...request, headers });
    for (const line of [answered.headers['set-cookie'] ?? []].flat().map(String)) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/max-age=0/i.test(line)) jar.delete(name);
      else jar.set(name, value);
    }
    return answered;
  };
}
