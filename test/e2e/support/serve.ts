// Serves the built renderer for the browser tests; Playwright starts and ends it.
import { serveRenderer } from '../../../electron/serve';
import { pagePort } from './address';

await serveRenderer(pagePort, false);
