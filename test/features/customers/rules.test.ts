import { describe, expect, it } from 'vitest';
import type { Change } from '@/data/api';
import type { Customer } from '@/domain/customers/customer';
import { customerEntity } from '@/domain/customers/customer';
import type { Quote } from '@/domain/quoting/quote';
import { quoteEntity } from '@/domain/quoting/quote';
import { candidateTexts } from '@/features/common/duplicates';
import { latestVersions } from '@/features/customers/business/latestVersions';
import { filtersFrom, filterValues, inScope, matchesFilters, noFilters } from '@/features/customers/list/filters';
import { primaryOperations, tagOperations } from '@/features/customers/operations';
import { missingForContract } from '@/features/customers/profile/missingForContract';
import { buildTimeline } from '@/features/customers/timeline/timeline';

const customer = (record: Partial<Customer>): Customer =>
  customerEntity.schema.parse({ id: 'c', createdAt: 1, updatedAt: 1, name: '甲', ...record });
const quote = (record: Partial<Quote>): Quote =>
  quoteEntity.schema.parse({ id: 'q', createdAt: 1, updatedAt: 1, seriesId: 's', ...record });
const change = (record: Partial<Change>): Change => ({
  id: `h${record.at}`,
  transactionId: 't',
  at: 0,
  device: 'A',
  entity: 'customer',
  recordId: 'c',
  kind: 'update',
  fields: [],
  before: {},
  after: {},
  undoOf: '',
  ...record,
});
const noSources = { events: [], activities: [], quotes: [], papers: [], changes: [] };

describe('filters', () => {
  const one = customer({
    status: 'active',
    region: 'east',
    tags: ['重点', '续约'],
    employees: 50,
    grade: 'A',
    classOverride: { value: 'B', reason: '战略', on: '', by: '' },
  });
  it.each([
    [{}, true],
    [{ status: ['active'], region: ['north', 'east'] }, true],
    [{ status: ['active'], region: ['north'] }, false],
    [{ grade: ['B'] }, true],
    [{ grade: ['A'] }, false],
    [{ employeesMin: 50, employeesMax: 50 }, true],
    [{ employeesMin: 51 }, false],
    [{ tags: ['新', '续约'] }, true],
    [{ tags: ['新'] }, false],
  ])('%j matches: %s', (filters, matches) => {
    expect(matchesFilters(one, { ...noFilters, ...filters })).toBe(matches);
  });

  it('come back from an address as they went in, and junk does not narrow', () => {
    const values = { region: 'east,south', grade: 'A', tags: '重点', employeesMin: '50' };
    expect(filterValues(filtersFrom(values))).toEqual(values);
    expect(filtersFrom({ employeesMin: 'x', nonsense: '1', region: '' })).toEqual(noFilters);
  });

  it.each([
    ['live', [true, false, false]],
    ['archived', [false, true, false]],
    ['deleted', [false, false, true]],
  ] as const)('scope %s holds the right records, a deleted archived one only in the bin', (scope, expected) => {
    const records = [
      { deletedAt: 0, archivedAt: 0 },
      { deletedAt: 0, archivedAt: 5 },
      { deletedAt: 6, archivedAt: 5 },
    ];
    expect(records.map((record) => inScope(record, scope))).toEqual(expected);
  });
});

describe('bulk tags', () => {
  it('adds only what is missing and leaves a record alone that would exceed 50 tags', () => {
    const full = customer({ id: 'full', tags: Array.from({ length: 50 }, (_, index) => `t${index}`) });
    const { operations, full: refused } = tagOperations(
      [customer({ id: 'a', tags: ['重点'] }), customer({ id: 'b', tags: ['重点', '新'] }), full],
      ['重点', '新', '新'],
    );
    expect(operations).toMatchObject([{ id: 'a', changes: { tags: ['重点', '新'] } }]);
    expect(refused).toBe(1);
  });
});

it('moves the primary mark by touching only the two contacts that change', () => {
  const contacts = [
    { id: 'a', primary: true },
    { id: 'b', primary: false },
    { id: 'c', primary: false },
  ];
  expect(primaryOperations(contacts, 'b')).toMatchObject([
    { id: 'a', changes: { primary: false } },
    { id: 'b', changes: { primary: true } },
  ]);
});

describe('duplicate candidates', () => {
  it('looks for the distinctive part and its halves, never for a single character', () => {
    const texts = candidateTexts({ name: '杭州华东云商科技有限公司', creditCode: '' });
    expect(texts).toContain('杭州华东云商科技有限公司');
    expect(texts).toContain('杭州华东云商科技'.slice(0, 4));
    expect(texts.every((text) => text.length >= 2)).toBe(true);
    expect(candidateTexts({ name: '甲' })).toEqual([]);
  });
});

describe('what a contract still needs', () => {
  it('names the empty party data in printing order and accepts an address in either language', () => {
    expect(
      missingForContract(customer({ registeredAddress: { zh: '', en: 'Hangzhou' }, creditCode: 'x', phone: ' ' })),
    ).toEqual(['legalRepresentative', 'phone', 'bank', 'bankAccount']);
  });
});

describe('latest versions', () => {
  it('shows one entry a series: the accepted version, else the highest, without deleted ones', () => {
    const shown = latestVersions([
      quote({ id: 'a3', seriesId: 'a', version: 3, deletedAt: 9 }),
      quote({ id: 'a2', seriesId: 'a', version: 2 }),
      quote({ id: 'a1', seriesId: 'a', version: 1 }),
      quote({ id: 'b1', seriesId: 'b', version: 1, status: 'accepted' }),
      quote({ id: 'b2', seriesId: 'b', version: 2 }),
    ]);
    expect(shown.map((one) => one.id)).toEqual(['a2', 'b1']);
  });
});

describe('timeline', () => {
  const minute = 60_000;
  it('is newest first over all sources and no longer than asked for', () => {
    const entries = buildTimeline(
      {
        ...noSources,
        quotes: [quote({ id: 'q', createdAt: 50 * minute })],
        changes: [change({ kind: 'delete', at: 90 * minute }), change({ kind: 'create', at: 10 * minute })],
      },
      2,
    );
    expect(entries.map((entry) => entry.kind)).toEqual(['deleted', 'quote']);
  });

  it('folds what was typed in one sitting into one entry from the first value to the last', () => {
    const entries = buildTimeline(
      {
        ...noSources,
        changes: [
          change({ at: 30 * minute, fields: ['phone'], before: { phone: '1' }, after: { phone: '12' } }),
          change({ at: 3 * minute, fields: ['name'], before: { name: '甲乙' }, after: { name: '甲乙丙' } }),
          change({ at: 2 * minute, fields: ['name', 'updatedAt'], before: { name: '甲' }, after: { name: '甲乙' } }),
        ],
      },
      10,
    );
    expect(entries).toMatchObject([
      { kind: 'changed', at: 30 * minute, fields: [{ field: 'phone', before: '1', after: '12' }] },
      { kind: 'changed', at: 3 * minute, fields: [{ field: 'name', before: '甲', after: '甲乙丙' }] },
    ]);
  });

  it('keeps quiet about a value that came back within the sitting, and tells archiving apart from editing', () => {
    const entries = buildTimeline(
      {
        ...noSources,
        changes: [
          change({ at: 40 * minute, fields: ['archivedAt'], before: { archivedAt: 0 }, after: { archivedAt: 7 } }),
          change({ at: 2 * minute, fields: ['name'], before: { name: '乙' }, after: { name: '甲' } }),
          change({ at: 1 * minute, fields: ['name'], before: { name: '甲' }, after: { name: '乙' } }),
        ],
      },
      10,
    );
    expect(entries.map((entry) => entry.kind)).toEqual(['archived']);
  });
});
