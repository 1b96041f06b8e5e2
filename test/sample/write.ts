import { mkdirSync, writeFileSync } from 'node:fs';
import { sampleWorkspace } from '@test/support/sample/build';

/** Writes the sample workspace anew: `npm run sample`. */
mkdirSync('resources/sample', { recursive: true });
writeFileSync('resources/sample/workspace.json', await sampleWorkspace());
