// `npm run package`: the unpacked program for the system at hand; `npm run package -- --installers` its installers.
import { ensureBuilt, runTool } from './build';

const platforms = { win32: '--win', darwin: '--mac' } as Partial<Record<NodeJS.Platform, string>>;

function packageArguments(environment: NodeJS.ProcessEnv): string[] {
  const {
    DEALWRIGHT_ELECTRON_DIST: dist,
    DEALWRIGHT_ELECTRON_VERSION: version,
    DEALWRIGHT_UPDATE_URL: feed,
  } = environment;
  const installers = process.argv.includes('--installers');
  return [
    platforms[process.platform] ?? '--linux',
    ...(installers ? [] : ['--dir']),
    '--publish',
    'never',
    // A runtime that is here already, for machines that cannot fetch one.
    ...(dist ? [`-c.electronDist=${dist}`] : []),
    ...(version ? [`-c.electronVersion=${version}`] : []),
    ...(feed ? ['-c.publish.provider=generic', `-c.publish.url=${feed}`] : []),
  ];
}

if (!ensureBuilt()) process.exit(1);
process.exit(runTool('electron-builder', packageArguments(process.env)));
