import { describe, expect, it } from 'vitest';
import { scriptNodeSchema } from '@/domain/scripts/script';
import {
  type CountedTalk,
  lineFigures,
  openingFigures,
  scriptFigures,
  talkFiguresBy,
  versionFigures,
} from '@/domain/scripts/statistics';
import { talkEntity, talkStepSchema } from '@/domain/scripts/talk';

const talk = (partial: object, steps: object[] = []): CountedTalk =>
  talkEntity.schema.parse({
    id: 't',
    createdAt: 0,
    updatedAt: 0,
    scriptId: 's',
    startedAt: 1000,
    endedAt: 61_000,
    steps: steps.map((step) => talkStepSchema.parse({ at: 1000, ...step })),
    ...partial,
  });

describe('talks by script', () => {
  const talks = [
    talk({ outcome: 'advanced', version: 1 }),
    talk({ outcome: 'scheduled', version: 2 }),
    talk({ outcome: 'declined', version: 2, endedAt: 121_000 }),
    talk({ outcome: 'unreached' }),
    talk({ outcome: '', kind: 'message', endedAt: 1000 }),
    talk({ outcome: '', endedAt: 0 }),
    talk({ outcome: 'advanced', deletedAt: 9 }),
  ];

  it('count success among those who were reached; talks that go on or were deleted are left out', () => {
    expect(scriptFigures(talks)).toMatchObject([
      { key: 's', talks: 5, unreached: 1, known: 3, good: 2, rateBp: 6667, tooFew: true, seconds: 60 },
    ]);
  });

  it('are told apart by version, the newest first, and by competitor', () => {
    expect(versionFigures(talks).map(({ key, talks: count }) => [key, count])).toEqual([
      ['2', 2],
      ['1', 1],
      ['0', 2],
    ]);
    expect(talkFiguresBy([talk({ competitorIds: ['x', 'y'] })], 'competitor').map(({ key }) => key)).toEqual([
      'x',
      'y',
    ]);
  });
});

describe('openings (R94)', () => {
  it('compare first lines of opening scripts, with the words as they were said last', () => {
    const open = (nodeId: string, text: string, partial: object) => talk(partial, [{ nodeId, text }, { nodeId: 'x' }]);
    const rows = openingFigures([
      open('a', 'old words', { outcome: 'declined' }),
      open('a', 'new words', { outcome: 'scheduled', startedAt: 5000 }),
      open('b', 'other', { outcome: 'unreached' }),
      open('c', 'no opening', { scenario: 'price', outcome: 'advanced' }),
      talk({ outcome: 'advanced' }),
    ]);
    expect(rows).toMatchObject([
      { nodeId: 'a', text: 'new words', talks: 2, known: 2, good: 1, rateBp: 5000 },
      { nodeId: 'b', talks: 1, known: 0, rateBp: null },
    ]);
    // What is heard first is no opening of ours; where nothing was said, nothing opened.
    const steps = [
      { nodeId: 'ring', text: 'listen who answers' },
      { nodeId: 'hello', text: 'Hello' },
    ];
    const heard = openingFigures(
      [
        talk({ scenario: 'opening', outcome: 'advanced' }, steps),
        talk({ scenario: 'opening', outcome: 'unreached' }, steps.slice(0, 1)),
      ],
      (_script, nodeId) => nodeId !== 'ring',
    );
    expect(heard).toMatchObject([{ nodeId: 'hello', text: 'Hello', talks: 1, good: 1 }]);
  });
});

describe('lines', () => {
  const content = { nodes: ['a', 'b', 'never'].map((id) => scriptNodeSchema.parse({ id })) };
  const figures = lineFigures(
    [
      talk({ outcome: 'advanced' }, [
        { nodeId: 'a', exitId: 'yes', worked: 'yes' },
        { nodeId: 'b', exitId: 'back' },
        { nodeId: 'a', exitId: 'yes' },
      ]),
      talk({ outcome: 'declined' }, [{ nodeId: 'a', exitId: 'no', worked: 'no', copied: true }, { nodeId: 'gone' }]),
      talk({ outcome: '', endedAt: 0 }, [{ nodeId: 'a', exitId: 'yes' }]),
      talk({ outcome: '', kind: 'message' }, [{ nodeId: 'b', copied: true }]),
    ],
    content,
  );

  it('count talks that came by, ways out, and whether it helped', () => {
    expect(figures.get('a')).toMatchObject({ reached: 2, copied: 1, last: 1 });
    expect([...(figures.get('a')?.exits ?? [])]).toEqual([
      ['yes', 2],
      ['no', 1],
    ]);
    expect(figures.get('a')?.worked).toMatchObject({ known: 2, good: 1, rateBp: 5000 });
    expect(figures.get('b')?.ended).toMatchObject({ known: 1, good: 1, rateBp: 10_000 });
    // A line that was copied alone is no talk that broke off there.
    expect(figures.get('b')).toMatchObject({ reached: 2, copied: 1, last: 0 });
  });

  it('have an empty row where nobody came, and none where the line is gone', () => {
    expect(figures.get('never')).toMatchObject({ reached: 0, ended: { rateBp: null } });
    expect(figures.has('gone')).toBe(false);
  });
});
