import { describe, expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { packText, readPack } from '@/domain/scripts/pack';
import { foreignNames, inOwnNames, matchNames } from '@/domain/scripts/packNames';
import { noChoices, packWrites, planPack } from '@/domain/scripts/packPlan';
import { scriptEntity } from '@/domain/scripts/script';
import { base, retitled, verdicts, Workspace } from '../../support/packWorkspace';
import { discovery } from '../../support/scriptSamples';

describe('names of products, competitors and stages', () => {
  const product = (id: string, code: string, zh: string) => ({ id, code, name: { zh, en: '' } }) as never;
  const rival = (id: string, name: string) => ({ id, name, nameEn: '', shortName: '' }) as never;
  const own = {
    stages: [{ id: 'quote', name: { zh: '报价', en: 'Quote' } }],
    products: [product('p1', 'CRM-01', '客户管理'), product('p2', 'X', '报表')],
    competitors: [rival('c1', '远景软件有限公司'), rival('c2', '同名'), rival('c3', '同名')],
  };
  const names = {
    ps: { zh: '别的名字', en: '', code: ' crm-01' },
    pn: { zh: '报表', en: '' },
    ca: { zh: '远景软件', en: '' },
    cb: { zh: '同名', en: '' },
    st: { zh: '', en: 'quote' },
  };
  const meant = { productIds: ['ps', 'pn', 'p1'], competitorIds: ['ca', 'cb'], stages: ['st', 'quote'] };
  const author = () => new Workspace('m').put({ ...discovery(), ...meant });
  const packFrom = (workspace: Workspace) => {
    const scripts = [...workspace.records.scripts.values()].map((script) => ({ script, version: undefined }));
    return unwrap(readPack(packText({ scripts, objections: [], names })));
  };
  const known = new Set(['p1', 'p2', 'c1', 'c2', 'c3', 'quote']);

  it('finds them by code and by name, and none where several have it', () => {
    const foreign = foreignNames(packFrom(author()), (id) => known.has(id));
    expect(foreign.map(({ id, kind, entries }) => [id, kind, entries])).toEqual([
      ['st', 'stage', 1],
      ['ps', 'product', 1],
      ['pn', 'product', 1],
      ['ca', 'competitor', 1],
      ['cb', 'competitor', 1],
    ]);
    expect(Object.fromEntries(matchNames(foreign, own))).toEqual({
      st: { id: 'quote', sure: true },
      ps: { id: 'p1', sure: true },
      pn: { id: 'p2', sure: true },
      ca: { id: 'c1', sure: false },
    });
  });

  it('takes a script over under the own names, and knows it again on both sides', () => {
    const me = author();
    const pack = packFrom(me);
    const matches = new Map([
      ['st', 'quote'],
      ['ps', 'p1'],
      ['ca', 'c1'],
      ['cb', ''],
    ]);
    const you = new Workspace('y');
    const taken = () => planPack(inOwnNames(pack, matches), { ...you.here, knows: (id) => known.has(id) });
    for (const write of packWrites(taken(), noChoices, () => 'x'))
      if (write.type === 'create' && write.entity === 'script')
        you.put(scriptEntity.schema.parse({ ...base, ...write.record }));
    expect(you.script('script')).toMatchObject({
      productIds: ['p1', 'pn'],
      competitorIds: ['c1', 'cb'],
      stages: ['quote'],
    });
    expect(taken()[0]?.verdict).toBe('same');
    // Before anything was changed here, a newer pack is an update; back at the author's it is the same or newer.
    you.edit('script', retitled('改过'));
    expect(taken()[0]?.verdict).toBe('kept');
    expect(verdicts(me.edit('script', { packSums: [pack.scripts[0]?.sum ?? ''] }), you.hand())).toEqual(['update']);
  });
});
