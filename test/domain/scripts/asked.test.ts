import { describe, expect, it } from 'vitest';
import { opportunityEntity } from '@/domain/deals/opportunity';
import { needIdOf } from '@/domain/needs/answers';
import { answerOfExit, answersOf, exitsAnswer, questionOf, type Said, withAnswers } from '@/domain/scripts/asked';
import { exitsTo, scriptNode } from '../../support/scriptSamples';

const said: Said = (text) => text.replaceAll('{{customer.name}}', 'Acme');
const env = { today: () => '2026-11-22' };
const deal = opportunityEntity.schema.parse({ id: 'deal', createdAt: 0, updatedAt: 0 });

describe('a question of a script', () => {
  it('is a question of the need sheet under the id of its node, in the words that were said', () => {
    const node = scriptNode('q', {
      kind: 'question',
      answerKind: 'yesNo',
      target: 'statedNeed',
      text: { zh: '{{customer.name}} 的日报滞后吗？', en: '' },
    });
    expect(questionOf(node, said)).toMatchObject({ id: 'q', kind: 'yesNo', text: { zh: 'Acme 的日报滞后吗？' } });
  });

  it.each([
    ['a choice by its ways', { answerKind: 'choice' as const }, ['a', 'b'], true],
    ['yes and no by the first two ways', { answerKind: 'yesNo' as const }, ['yes', 'no'], true],
    ['words are typed', { answerKind: 'text' as const }, ['', ''], false],
    [
      'intention has values of its own',
      { answerKind: 'choice' as const, target: 'intention' as const },
      ['', ''],
      false,
    ],
  ])('is answered: %s', (_name, fields, answers, byExits) => {
    const node = scriptNode('q', { kind: 'question', exits: exitsTo({ a: 'x', b: 'y' }), ...fields });
    expect(exitsAnswer(node)).toBe(byExits);
    expect(['a', 'b'].map((exit) => answerOfExit(node, exit))).toEqual(answers);
    expect(answerOfExit(node, 'gone')).toBe('');
  });

  it('asked again counts by its last answer; lines that are gone or ask nothing do not count', () => {
    const content = { nodes: [scriptNode('q', { kind: 'question' }), scriptNode('s')] };
    const steps = [
      { nodeId: 'q', answer: 'first' },
      { nodeId: 's', answer: 'none' },
      { nodeId: 'gone', answer: 'lost' },
      { nodeId: 'q', answer: 'second' },
      { nodeId: 'q', answer: '' },
    ];
    expect(answersOf(content, steps).map(({ node, answer }) => [node.id, answer])).toEqual([['q', 'second']]);
  });

  it('fills a deal that is made afterwards as if it had been open', () => {
    const content = {
      nodes: [
        scriptNode('pain', { kind: 'question', target: 'statedNeed' }),
        scriptNode('max', { kind: 'question', target: 'budgetMax' }),
        scriptNode('who', { kind: 'question', answerKind: 'choice', exits: exitsTo({ alone: 'x', board: 'y' }) }),
      ],
    };
    const steps = [
      { nodeId: 'pain', answer: 'Reports are late' },
      { nodeId: 'max', answer: '20000000 CNY' },
      { nodeId: 'who', answer: 'board' },
    ];
    const filled = withAnswers(deal, content, steps, env, { side: 'en', said });
    expect(filled.needs).toMatchObject([{ id: needIdOf({ id: 'pain' }), pain: { en: 'Reports are late' } }]);
    expect(filled.budgetMax).toEqual({ minor: 20_000_000, currency: 'CNY' });
    expect(filled.answers).toEqual({ who: 'board' });
    expect(deal.needs).toEqual([]);
  });
});
