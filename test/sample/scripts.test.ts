import { describe, expect, it } from 'vitest';
import { lintScript } from '@/domain/scripts/lint';
import { originReview } from '@/domain/scripts/origin';
import { answerFigures, objectionFigures } from '@/domain/scripts/statistics';
import { contentSum, isChanged } from '@/domain/scripts/versions';
import { resumeWalk } from '@/domain/scripts/walker';
import { sampleContent } from '../support/sample/build';

const { records } = sampleContent();
const scriptOf = (id: string) => records.script.find((script) => script.id === id);

describe('the script library of the sample', () => {
  it('has approved, changed and draft scripts, and each approved one points to its version', () => {
    const approved = records.script.filter(({ version }) => version > 0);
    expect(approved.length).toBeGreaterThan(8);
    for (const script of approved) {
      const version = records.scriptVersion.find(({ id }) => id === script.versionId);
      expect(version).toMatchObject({ scriptId: script.id, version: script.version });
      expect(version && contentSum(version)).toBe(script.approvedSum);
    }
    expect(approved.filter(isChanged)).toHaveLength(1);
    expect(records.script.length).toBeGreaterThan(approved.length);
    expect(
      records.script.flatMap((script) => lintScript(script)).filter(({ severity }) => severity === 'error'),
    ).toEqual([]);
  });

  it('has one line whose strategy reads otherwise by now, and others that stand', () => {
    const sources = [...records.swot, ...records.competitor];
    const reviews = records.script
      .flatMap(({ nodes }) => nodes)
      .flatMap(({ origin }) =>
        origin === null
          ? []
          : [
              originReview(
                origin,
                sources.find(({ id }) => id === origin.recordId),
              ),
            ],
      );
    expect(reviews.filter((review) => review === 'changed')).toHaveLength(1);
    expect(reviews.filter((review) => review === 'current').length).toBeGreaterThan(2);
  });

  it('has talks that ended, each a walk through its script, with the objections that came up', () => {
    expect(records.talk.length).toBeGreaterThan(40);
    for (const talk of records.talk) {
      const script = scriptOf(talk.scriptId);
      expect(script && resumeWalk(script, talk.steps).ended).toBe('end');
      expect(talk.endedAt).toBeGreaterThan(talk.startedAt);
      expect(talk.outcome).not.toBe('');
    }
    expect(records.objectionUse.some(({ talkId }) => talkId !== '')).toBe(true);
  });

  it('knows enough of some objections for a rate, of others too little', () => {
    const rows = objectionFigures(records.objectionUse, { objections: records.objection, by: null });
    expect(rows.some(({ tooFew }) => tooFew)).toBe(true);
    expect(rows.some(({ tooFew }) => !tooFew)).toBe(true);
    const price = answerFigures(records.objectionUse, 'starter.objection.tooExpensive');
    expect(price.length).toBe(2);
  });
});
