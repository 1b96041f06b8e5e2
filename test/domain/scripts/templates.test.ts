import { expect, it } from 'vitest';
import { lintScript } from '@/domain/scripts/lint';
import { type Script, scenarios, scriptEntity } from '@/domain/scripts/script';
import { copyOf, templateNodes } from '@/domain/scripts/templates';

it.each(scenarios)('has a template for %s that may be approved, in both languages', (scenario) => {
  let serial = 0;
  const nextId = () => {
    serial += 1;
    return `n${serial}`;
  };
  const script = (form: Script['form']) =>
    scriptEntity.schema.parse({
      id: 's',
      createdAt: 0,
      updatedAt: 0,
      title: { zh: '题', en: 'Title' },
      form,
      nodes: templateNodes(scenario, form, nextId),
    });
  for (const form of ['flow', 'lines'] as const) {
    expect(lintScript(script(form)).filter(({ severity }) => severity === 'error')).toEqual([]);
    for (const { text } of script(form).nodes) expect(text.zh === '' || text.en === '').toBe(false);
  }
});

it('copies the words of a script, not its standing', () => {
  const script = scriptEntity.schema.parse({
    id: 's',
    createdAt: 0,
    updatedAt: 0,
    title: { zh: '题', en: '' },
    status: 'approved',
    version: 2,
    versionId: 'v',
    approvedSum: 'x',
    verifiedOn: '2026-01-01',
    verifier: '李雷',
    favourite: true,
    nodes: [{ id: 'a', text: { zh: '您好', en: '' } }],
  });
  const copy = copyOf(script, { zh: '副本', en: '' }, '王敏');
  expect(copy).toMatchObject({ title: { zh: '副本', en: '' }, owner: '王敏', verifier: '李雷', nodes: [{ id: 'a' }] });
  for (const field of ['id', 'status', 'version', 'versionId', 'approvedSum', 'verifiedOn', 'favourite'])
    expect(copy).not.toHaveProperty(field);
});
