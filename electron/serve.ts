import { join } from 'node:path';
import { preview } from 'vite';
import { projectRoot } from './build';

/** Serves the built renderer as a plain page on this machine only; gives its address. Rejects when the port is taken. */
export async function serveRenderer(port: number, openBrowser: boolean): Promise<string> {
  await preview({
    configFile: false,
    root: join(projectRoot, 'src'),
    logLevel: 'error',
    build: { outDir: join(projectRoot, 'out/renderer') },
    preview: { host: '127.0.0.1', port, strictPort: true, open: openBrowser },
  });
  return `http://127.0.0.1:${port}/`;
}
