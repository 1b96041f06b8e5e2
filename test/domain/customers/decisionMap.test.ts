import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionMap, missingPeople, possibleSuperiors, replacePerson } from '@/domain/customers/decisionMap';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { contactOf } from './samples';

const person = (id: string, reportsToId = '', fields: Parameters<typeof contactOf>[0] = {}) =>
  contactOf({ id, name: id, reportsToId, ...fields });
const deal = opportunityEntity.schema.parse({
  id: 'd1',
  customerId: 'c1',
  createdAt: 0,
  updatedAt: 0,
  contactId: 'gone',
  meddpicc: [
    { item: 'champion', score: 3, contactId: 'gone' },
    { item: 'economicBuyer', score: 2, contactId: 'boss' },
  ],
  bant: [{ item: 'authority', score: 2, contactId: 'gone' }],
});

describe('the decision map', () => {
  it('puts superiors above, and the more influential further left', () => {
    const map = decisionMap(
      [
        person('boss', '', { influence: 'high' }),
        person('quiet', 'boss', { influence: 'low' }),
        person('loud', 'boss', { influence: 'high' }),
        person('alone'),
      ],
      [],
    );
    const at = new Map(map.nodes.map((node) => [node.id, [node.column, node.row]]));
    expect(at).toEqual(
      new Map([
        ['loud', [0, 1]],
        ['quiet', [1, 1]],
        ['boss', [0.5, 0]],
        ['alone', [2, 0]],
      ]),
    );
    expect(map).toMatchObject({ columns: 3, rows: 2, missing: [] });
    expect(map.lines).toEqual([
      { from: 'quiet', to: 'boss' },
      { from: 'loud', to: 'boss' },
    ]);
  });

  it('shows who is named but gone as missing, and puts another in the place', () => {
    const contacts = [person('boss'), person('a', 'gone'), person('gone', '', { deletedAt: 5 })];
    const map = decisionMap(contacts, [deal]);
    expect(map.missing).toEqual([
      { id: 'gone', reporters: ['a'], deals: [{ id: 'd1', where: ['contact', 'bant', 'meddpicc'] }] },
    ]);
    expect(map.nodes.find((node) => node.id === 'gone')).toMatchObject({ contact: undefined, row: 0 });
    const [missing] = map.missing;
    if (!missing) throw new Error('nobody is missing');
    expect(replacePerson(missing, 'boss', [deal])).toMatchObject([
      { entity: 'contact', id: 'a', changes: { reportsToId: 'boss' } },
      {
        entity: 'opportunity',
        id: 'd1',
        changes: {
          contactId: 'boss',
          meddpicc: [{ contactId: 'boss' }, { contactId: 'boss' }],
          bant: [{ contactId: 'boss' }],
        },
      },
    ]);
    // Nobody comes to report to himself.
    expect(replacePerson(missing, 'a', [])).toEqual([{ entity: 'contact', id: 'a', changes: { reportsToId: '' } }]);
  });

  it('passes over deleted deals', () => {
    expect(missingPeople([person('boss')], [{ ...deal, deletedAt: 1 }])).toEqual([]);
  });

  it('lets nobody report to those below', () => {
    const chain = [person('a'), person('b', 'a'), person('c', 'b'), person('x')];
    expect(possibleSuperiors(chain, 'a').map(({ id }) => id)).toEqual(['x']);
    expect(possibleSuperiors(chain, 'c').map(({ id }) => id)).toEqual(['a', 'b', 'x']);
  });

  it('draws everybody once, in a place of his own, whoever reports to whom', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom('', 'gone', ...names), { minLength: 6, maxLength: 6 }), (superiors) => {
        const map = decisionMap(
          names.map((name, index) => person(name, superiors[index])),
          [],
        );
        const drawn = map.nodes.map((node) => node.id);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(names.every((name) => drawn.includes(name))).toBe(true);
        expect(new Set(map.nodes.map((node) => `${node.column} ${node.row}`)).size).toBe(drawn.length);
      }),
    );
  });
});
