import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { WriteOperation } from '@/data/api';
import { createOf } from '@/data/operations';
import { bestHits, findIds, queryWords } from '@/data/queries/search';
import { searchableEntities } from '@/data/searchIndex';
import { asSound, loadSounds, soundLine } from '@/data/sounds';
import { exportBackup } from '@/data/transfer/export';
import { restoreBackup } from '@/data/transfer/restore';
import { definitionOf, type EntityName } from '@/domain/entities';
import { unwrap } from '@/domain/kernel/result';
import { testStore } from './support';

beforeAll(() => loadSounds());

describe('how names sound', () => {
  it.each([
    ['重庆长安汽车', ['chongqing', 'changan', 'cqcaqc', 'qingchang']],
    ['长沙银行', ['changshayinhang', 'csyh']],
    ['单立', ['shanli', 'danli', 'sl', 'dl']],
    ['曾国藩', ['zengguofan', 'zgf']],
    ['仇英', ['qiuying']],
    ['乐嘉', ['lejia', 'yuejia', 'yj']],
    ['吕布', ['lvbu', 'lb']],
    ['sap云平台', ['sapyunpingtai', 'sapypt']],
    ['区域3部', ['quyu3bu', 'qy3b']],
  ])('%s is found by %j', (name, words) => {
    const line = soundLine([name]);
    for (const word of words) expect(line).toContain(asSound(word));
  });

  it('keeps bare digits of telephone numbers, nothing of other Latin text, and the beginning of long text', () => {
    expect(soundLine(['+86 138-0013-8000', 'acme ltd', '91310000ma1k'])).toBe('8613800138000');
    expect(soundLine(['云'.repeat(200)]).length).toBeLessThan(300);
    expect([asSound('a'), asSound('云'), asSound('lü'), asSound('a-b')]).toEqual([
      undefined,
      undefined,
      'lv',
      undefined,
    ]);
  });
});

describe('finding by sound', () => {
  it.each([
    ['lead', { companyName: '长沙市雨花区教育局', mobile: '139 1234 5678' }, ['cssyh', 'yuhuaqu', '12345678']],
    ['contact', { name: '单雄信', jobTitle: '采购经理' }, ['shanxiong', 'sxx', 'cgjl']],
    ['partner', { name: '渝中伙伴', contactName: '解缙' }, ['yuzhong', 'xiejin']],
    ['material', { title: { zh: '产品手册', en: '' } }, ['cpsc', 'shouce']],
    ['task', { text: '回访客户' }, ['huifang', 'hfkh']],
    ['campaign', { name: { zh: '春季展会', en: '' } }, ['zhanhui']],
    ['targetProfile', { name: { zh: '华东电商', en: '' } }, ['hdds']],
    ['pipeline', { seriesId: 's', name: { zh: '大客户流程', en: '' } }, ['dkhlc']],
    ['questionnaire', { name: { zh: '需求问卷', en: '' } }, ['xqwj']],
    ['activity', { at: 1, text: '电话沟通预算' }, ['yusuan']],
  ] as const)('%s', async (entity, record, words) => {
    const store = await testStore();
    const { ids } = unwrap(await store.write([{ type: 'create', entity, record } as unknown as WriteOperation]));
    for (const word of words) expect((await findIds(store, entity, word)).ids).toEqual(ids);
    expect((await findIds(store, entity, 'zzzz')).total).toBe(0);
  });

  it('follows a change of the name', async () => {
    const store = await testStore();
    const [id = ''] = unwrap(await store.write([{ type: 'create', entity: 'customer', record: { name: '甲' } }])).ids;
    unwrap(await store.write([{ type: 'update', entity: 'customer', id, changes: { name: '长城' } }]));
    expect((await findIds(store, 'customer', 'changcheng')).ids).toEqual([id]);
    expect((await findIds(store, 'customer', 'jia')).total).toBe(0);
  });

  it('is offered for every entity that has something to be found by', () => {
    const silent: EntityName[] = ['company', 'blob', 'numberEntry', 'swotSnapshot', 'savedView'];
    for (const entity of silent) expect(searchableEntities).not.toContain(entity);
    for (const entity of searchableEntities) expect(definitionOf(entity).searchText).toBeTypeOf('function');
  });
});

it('the best hits come first: a whole name, a beginning, a sound or word that begins so, then the inside', async () => {
  const store = await testStore();
  const names = ['云', '云帆科技', '运河物流', '上海云帆', 'Big yun club', 'xyyun'];
  const operations = names.map((name): WriteOperation => ({ type: 'create', entity: 'customer', record: { name } }));
  unwrap(await store.write(operations));
  const found = async (text: string, limit = 10) => {
    const hits = await bestHits(store, 'customer', text, limit);
    const records = await store.getMany(
      'customer',
      hits.map(({ id }) => id),
    );
    return records.map((record) => record?.name);
  };
  expect(await found('云')).toEqual(['云', '云帆科技', '上海云帆']);
  expect(await found('yun')).toEqual(['Big yun club', '运河物流', '云帆科技', '云', 'xyyun', '上海云帆']);
  expect(await found('云', 1)).toEqual(['云']);
});

it('hits equal a scan of all lines, as written or as they sound', async () => {
  const name = fc.string({
    unit: fc.constantFrom('重', '庆', '长', '单', '乐', 'a', 'Ｂ', ' ', '1'),
    minLength: 1,
    maxLength: 5,
  });
  const query = fc.string({
    unit: fc.constantFrom('c', 'q', 'ch', 'shan', 'le', 'zhong', '长', 'a', 'b', ' '),
    minLength: 1,
    maxLength: 3,
  });
  await fc.assert(
    fc.asyncProperty(fc.array(name, { maxLength: 12 }), fc.array(query, { maxLength: 6 }), async (names, queries) => {
      const store = await testStore();
      const real = names.filter((each) => each.trim() !== '');
      const operations = real.map(
        (each): WriteOperation => ({ type: 'create', entity: 'customer', record: { name: each } }),
      );
      if (operations.length > 0) unwrap(await store.write(operations));
      const rows = await store.database.rows('customer').toArray();
      for (const text of queries) {
        const words = queryWords(text);
        const expected = rows.filter((row) => {
          const written = String(row.name).normalize('NFKC').toLowerCase();
          const sounds = soundLine([written]);
          return (
            words.length > 0 &&
            words.every(
              (word) => written.includes(word) || (asSound(word) !== undefined && sounds.includes(asSound(word) ?? '')),
            )
          );
        });
        const { ids, total } = await findIds(store, 'customer', text, 1000);
        expect([...ids].sort()).toEqual(expected.map(({ id }) => id).sort());
        expect(total).toBe(expected.length);
      }
      store.close();
    }),
    { numRuns: 25 },
  );
});

it('a restored workspace of many rows is found as written at once, and by sound a little later', async () => {
  const store = await testStore();
  const many = 6001;
  const records = Array.from({ length: many }, (_, index) => createOf('customer', { name: `长沙${index}` }));
  unwrap(await store.write(records));
  const target = await testStore();
  unwrap(await restoreBackup(target, await exportBackup(store)));
  expect((await findIds(target, 'customer', '长沙', 1)).total).toBe(many);
  await target.whenDerived();
  expect((await findIds(target, 'customer', 'changsha', 1)).total).toBe(many);
}, 60_000);
