import { createServer } from 'node:net';
import type { CompleteConfig } from './keep-secrets.ts';

/** The configuration with a real port: `PORT=0` asks for any that is free, and links must name it. A port that is taken throws. */
export async function withRealPort(config: CompleteConfig): Promise<CompleteConfig> {
  const port = await probe(config);
  if (config.port !== 0) return config;
  return { ...config, port, publicUrl: config.publicUrl.replace(/:0$/, `:${port}`) };
}

function probe({ host, port }: CompleteConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : port));
    });
  });
}
