import { describe, expect, it } from 'vitest';
import { pipelineStageSchema } from '@/domain/process/pipeline';
import { hasStepFor, stepForObjection, toolForScript } from '@/domain/scripts/sopStep';

const doubt = (zh: string, en: string) => ({ text: { zh, en } });

describe('a doubt becomes a step of the process (R54)', () => {
  it('reads in both languages, also where the card has one', () => {
    expect(stepForObjection(doubt('太贵了', ''), 'x')).toMatchObject({
      id: 'x',
      text: { zh: expect.stringContaining('太贵了'), en: expect.stringContaining('太贵了') },
    });
  });

  it('is found again, so that it is not added twice', () => {
    const card = doubt('太贵了', 'Too dear');
    const stage = pipelineStageSchema.parse({ id: 's', steps: [stepForObjection(card, 'x')] });
    expect(hasStepFor(stage, card)).toBe(true);
    expect(hasStepFor(stage, doubt('太慢了', 'Too slow'))).toBe(false);
  });

  it('brings the script that answers it as a tool', () => {
    const title = { zh: '价格', en: 'Price' };
    expect(toolForScript({ id: 'script', title }, 'x')).toEqual({
      id: 'x',
      kind: 'script',
      target: 'script',
      label: title,
    });
  });
});
