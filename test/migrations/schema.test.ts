import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { latestVersion, migrations } from '@/data/migrations/list';
import { entityNames } from '@/domain/entities';

const file = fileURLToPath(new URL('./schema.json', import.meta.url));
const now = Object.fromEntries(
  migrations.map(({ version, tables, upgrade }) => [version, { tables, upgrade: upgrade !== undefined }]),
);

it('the stored form is the recorded one: a change needs a new version, and UPDATE_SCHEMA=1 to record that', () => {
  if (process.env.UPDATE_SCHEMA === '1') writeFileSync(file, `${JSON.stringify(now, null, 2)}\n`);
  expect(now).toEqual(JSON.parse(readFileSync(file, 'utf8')));
});

it('versions count up from 1, one file each', () => {
  expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, index) => index + 1));
  expect(latestVersion()).toBe(migrations.length);
});

it('every entity has its table', () => {
  const tables = new Set(migrations.flatMap(({ tables: added }) => Object.keys(added)));
  expect(entityNames.filter((name) => !tables.has(name))).toEqual([]);
});
