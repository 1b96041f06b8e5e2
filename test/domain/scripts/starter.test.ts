import { describe, expect, it } from 'vitest';
import { stages } from '@/domain/deals/opportunity';
import { lintScript } from '@/domain/scripts/lint';
import type { Objection } from '@/domain/scripts/objection';
import { cardSum, scriptSum } from '@/domain/scripts/portable';
import { type Script, scenarios } from '@/domain/scripts/script';
import { formerSums } from '@/domain/scripts/starter/formerSums';
import { starterPack } from '@/domain/scripts/starter/starter';
import { isVariable, usedVariables } from '@/domain/scripts/variables';

const { scripts, objections } = starterPack();
const objectionIds = new Set(objections.map(({ id }) => id));

const texts = [
  ...scripts.flatMap((script) => [
    [`${script.id} title`, script.title],
    [`${script.id} purpose`, script.purpose],
    ...script.nodes.flatMap((node) => [
      [node.id, node.text],
      ...node.exits.filter(({ label }) => label.zh !== '').map(({ id, label }) => [`${node.id} ${id}`, label]),
    ]),
  ]),
  ...objections.flatMap((card) => [[card.id, card.text], ...card.answers.map((answer) => [answer.id, answer.text])]),
] as [string, { zh: string; en: string }][];

describe('the starter set', () => {
  it('has scripts for every stage and every scenario, and at least ten objections', () => {
    expect(stages.filter((stage) => !scripts.some((script) => script.stages.includes(stage)))).toEqual([]);
    const covered = new Set<string>(scripts.map(({ scenario }) => scenario));
    if (objections.length >= 10) covered.add('objection');
    expect(scenarios.filter((scenario) => !covered.has(scenario))).toEqual([]);
    expect(objections.length).toBeGreaterThanOrEqual(10);
  });

  it('says everything in both languages', () => {
    expect(texts.filter(([, text]) => text.zh.trim() === '' || text.en.trim() === '').map(([id]) => id)).toEqual([]);
  });

  it('uses only variables that exist, the same in both languages', () => {
    const of = (text: string) => [...new Set(usedVariables(text))].sort();
    expect(texts.flatMap(([, text]) => [...of(text.zh), ...of(text.en)]).filter((id) => !isVariable(id))).toEqual([]);
    expect(texts.filter(([, text]) => of(text.zh).join() !== of(text.en).join()).map(([id]) => id)).toEqual([]);
  });

  it('gives every line, answer and card an id of its own', () => {
    const ids = [
      ...scripts.flatMap((script) => [script.id, ...script.nodes.map(({ id }) => id)]),
      ...objections.flatMap((card) => [card.id, ...card.answers.map(({ id }) => id)]),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length > 60)).toEqual([]);
  });

  it.each(scripts.map((script) => [script.id, script] as const))('%s can be approved as it is', (_id, script) => {
    const issues = lintScript(script, { objectionIds });
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(issues.filter(({ code }) => code === 'manyQuestions' || code === 'unlabelledExit')).toEqual([]);
  });

  it('leaves a slot for the proof of every answer to an objection', () => {
    const answers = objections.flatMap((card) => card.answers);
    expect(answers.filter(({ evidence }) => evidence.length !== 1 || evidence[0]?.text !== '')).toEqual([]);
  });

  it('is known again by what it said before', () => {
    const ids = new Set([...scripts, ...objections].map(({ id }) => id));
    expect(Object.keys(formerSums).filter((id) => !ids.has(id))).toEqual([]);
    const current = new Set([
      ...scripts.map((script) => scriptSum(script as Script)),
      ...objections.map((card) => cardSum(card as Objection)),
    ]);
    expect(Object.values(formerSums).filter((sums) => sums.some((sum) => current.has(sum)))).toEqual([]);
  });
});
