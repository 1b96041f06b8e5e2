import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { productEntity } from '@/domain/products/product';
import { copyCode, groupsOf, matchesProduct, normalizeCode } from '@/features/products/catalogue';
import { checkPicture, largestPicture, sha256Hex } from '@/features/products/picture';
import { marginBp, nextTierStart, replaceTier, risingTiers, shareOfListPrice } from '@/features/products/tiers';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const product = (record: object) =>
  productEntity.schema.parse({ id: 'p', createdAt: 1, updatedAt: 1, code: 'A', ...record });

describe('picture', () => {
  it.each([
    ['a PNG', new Uint8Array([...png, 1, 2]), 'image/png'],
    ['a JPEG', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), 'image/jpeg'],
  ])('takes %s by its signature', (_name, bytes, mime) => {
    expect(checkPicture(bytes)).toEqual({ ok: true, value: mime });
  });

  it.each([
    ['nothing', new Uint8Array(), 'picture.empty'],
    ['a GIF', new TextEncoder().encode('GIF89a'), 'picture.notImage'],
    ['a page that calls itself a picture', new TextEncoder().encode('<svg onload=alert(1)>'), 'picture.notImage'],
    ['half a signature', new Uint8Array(png.slice(0, 5)), 'picture.notImage'],
    ['more than 5 MB', new Uint8Array(largestPicture + 1), 'picture.tooLarge'],
  ])('refuses %s', (_name, bytes, code) => {
    expect(checkPicture(bytes)).toMatchObject({ ok: false, error: { code } });
  });

  it('never calls a refused size the size of the limit', () => {
    expect(checkPicture(new Uint8Array(largestPicture + 1))).toMatchObject({ error: { params: { size: '5.1' } } });
  });

  it('has the SHA-256 of its bytes', async () => {
    expect(await sha256Hex(new TextEncoder().encode('abc'))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});

describe('codes', () => {
  it.each([
    ['SW-1', [], 'SW-1-2'],
    ['SW-1', ['SW-1-2', 'ｓｗ-1-3'], 'SW-1-4'],
    ['X'.repeat(60), [], `${'X'.repeat(58)}-2`],
  ])('a copy of %s beside %j is %s', (code, taken, copy) => {
    expect(copyCode(code, new Set(taken.map(normalizeCode)))).toBe(copy);
  });
});

describe('catalogue', () => {
  it('counts groups, the one without a name last', () => {
    const rows = [
      product({ group: '' }),
      product({ group: '软件' }),
      product({ group: '服务' }),
      product({ group: '软件' }),
    ];
    expect(groupsOf(rows, 'zh-CN')).toEqual([
      ['服务', 1],
      ['软件', 2],
      ['', 1],
    ]);
  });

  it.each([
    [{ group: null, availability: 'active' }, [true, false]],
    [{ group: null, availability: 'inactive' }, [false, true]],
    [{ group: '软件', availability: 'all' }, [true, false]],
  ] as const)('%j keeps %j', (filters, kept) => {
    const rows = [product({ group: '软件' }), product({ group: '', active: false })];
    expect(rows.map((row) => matchesProduct(row, filters))).toEqual(kept);
  });
});

describe('tiers', () => {
  const tiers = [
    { from: 100_000, unitPrice: 900 },
    { from: 1_000_000, unitPrice: 800 },
  ];
  it('stay in order of quantity and never start twice at one quantity', () => {
    expect(replaceTier(tiers, 0, { from: 2_000_000, unitPrice: 700 })?.map((tier) => tier.from)).toEqual([
      1_000_000, 2_000_000,
    ]);
    expect(replaceTier(tiers, 0, { from: 1_000_000, unitPrice: 700 })).toBeUndefined();
  });

  it('warn where more costs more', () => {
    expect(risingTiers([...tiers, { from: 5_000_000, unitPrice: 850 }])).toEqual([5_000_000]);
  });

  it('a new one always starts above the others, within what a quantity may be', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 999_999_000_000 }), { maxLength: 5 }), (starts) => {
        const next = nextTierStart(starts.map((from) => ({ from, unitPrice: 1 })));
        expect(next).toBeGreaterThan(Math.max(-1, ...starts));
        expect(next).toBeLessThanOrEqual(1_000_000_000_000);
      }),
    );
  });
});

it.each([
  [129_900, 40_000, 6921],
  [100, 100, 0],
  [100, 150, -5000],
  [0, 10, undefined],
])('a price of %d and a cost of %d make a margin of %s basis points', (price, cost, bp) => {
  expect(marginBp(price, cost)).toBe(bp);
});

it('compares a tier with the list price, half up', () => {
  expect(shareOfListPrice(119_900, 129_900)).toBe(9230);
  expect(shareOfListPrice(1, 0)).toBeUndefined();
});
