import { importsOf, type Source, withoutComments } from './sources';

/** Parts of the house, most special first: a file belongs to the first whose pattern fits. */
const zones = [
  ['feature', /^src\/features\/(?!common\/|paths(?:\.ts)?$)([^/]+)\//],
  ['shared', /^src\/features\//],
  ['kernel', /^src\/domain\/kernel(\/|$)/],
  ['domain', /^src\/domain\//],
  ['data', /^src\/data(\/|$)/],
  ['documents', /^src\/documents(\/|$)/],
  ['platform', /^src\/platform(\/|$)/],
  ['i18n', /^src\/i18n(\/|$)/],
  ['ui', /^src\/ui(\/|$)/],
  ['app', /^src\/app(\/|$)/],
  ['cli', /^src\/cli(\/|$)/],
  ['entry', /^src\/main(\.tsx)?$/],
  ['contract', /^electron\/(contract|validate)(\.ts)?$/],
  ['main', /^electron\/main\//],
  ['locales', /^electron\/locales\//],
  ['preload', /^electron\/preload(\.ts)?$/],
  ['tools', /^electron\//],
  ['test', /^test\//],
] as const satisfies readonly (readonly [string, RegExp])[];

type Zone = (typeof zones)[number][0];

/** Who may import whom (ARCHITECTURE.md §2); each may import itself. */
const allowed: Readonly<Record<Zone, readonly Zone[]>> = {
  kernel: [],
  domain: ['kernel'],
  data: ['domain', 'kernel'],
  documents: ['domain', 'kernel'],
  platform: ['contract', 'kernel'],
  i18n: ['kernel'],
  ui: ['i18n', 'kernel'],
  shared: ['ui', 'i18n', 'platform', 'documents', 'data', 'domain', 'kernel'],
  feature: ['shared', 'ui', 'i18n', 'platform', 'documents', 'data', 'domain', 'kernel'],
  app: ['feature', 'shared', 'ui', 'i18n', 'platform', 'documents', 'data', 'domain', 'kernel'],
  cli: ['documents', 'data', 'domain', 'kernel', 'i18n'],
  entry: ['app', 'platform'],
  contract: [],
  main: ['contract', 'locales'],
  preload: ['contract'],
  locales: [],
  tools: ['locales'],
  test: [],
};

/** Packages that only some may import. */
const reserved: readonly { readonly name: RegExp; readonly only: readonly Zone[]; readonly files?: RegExp }[] = [
  { name: /^dexie(-|$|\/)/, only: ['data'] },
  {
    name: /^(react|react-dom|react-router|react-i18next)(\/|$)/,
    only: ['app', 'feature', 'shared', 'ui', 'i18n', 'platform'],
    files: /^src\/data\/(.*\/)?[^/]+\.tsx$/,
  },
  { name: /^@mantine\//, only: ['app', 'feature', 'shared', 'ui'] },
  { name: /^electron$/, only: ['main', 'preload'] },
  { name: /^(electron-log|electron-updater)(\/|$)/, only: ['main'] },
  { name: /^(node:|fs$|path$)/, only: ['main', 'tools', 'cli'] },
];

/** The core is the same at every run: time, chance and the page are given to it. */
const impure = [
  /\bDate\.now\(/,
  /\bnew Date\(\)/,
  /\bMath\.random\(/,
  /\bcrypto\./,
  /\bwindow\./,
  /\bdocument\./,
  /\bfetch\(/,
];

function zoneOf(path: string): { zone: Zone; area: string } | null {
  for (const [zone, pattern] of zones) {
    const match = pattern.exec(path);
    if (match) return { zone, area: zone === 'feature' ? (match[1] ?? '') : '' };
  }
  return null;
}

/** Every import that goes against the drawn directions, as `file: what is wrong`. */
export function wrongDirections(sources: readonly Source[]): string[] {
  return sources.flatMap((source) => {
    const from = zoneOf(source.path);
    if (!from) return [`${source.path}: belongs to no part of the house`];
    if (from.zone === 'test') return [];
    const wrong = importsOf(source).flatMap((target) => {
      const to = zoneOf(target);
      if (to) {
        const same = to.zone === from.zone && to.area === from.area;
        return same || allowed[from.zone].includes(to.zone) ? [] : [`${source.path}: must not import ${target}`];
      }
      const refused = reserved.some(
        ({ name, only, files }) => name.test(target) && !only.includes(from.zone) && !files?.test(source.path),
      );
      return refused ? [`${source.path}: must not import ${target}`] : [];
    });
    const pure = from.zone === 'domain' || from.zone === 'kernel';
    const code = pure ? withoutComments(source.text) : '';
    const unclean = impure
      .filter((pattern) => pattern.test(code))
      .map((pattern) => `${source.path}: holds ${pattern.source}`);
    return [...wrong, ...unclean];
  });
}
