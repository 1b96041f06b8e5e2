import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { WriteOperation } from '@/data/api';
import { useStore } from '@/data/react';
import { applyAnswer } from '@/domain/needs/answers';
import { answerOfExit, questionOf } from '@/domain/scripts/asked';
import { nodeOf } from '@/domain/scripts/graph';
import type { ScriptContent, ScriptNode } from '@/domain/scripts/script';
import type { Talk, TalkStep } from '@/domain/scripts/talk';
import { goBack, jumpTo, moveOn, resumeWalk, startWalk, type Walk } from '@/domain/scripts/walker';
import { useWrite } from '@/features/common';
import { inSide, sideOf } from '@/features/common/talking/said';
import type { Language } from '@/i18n/setup';

export interface Leading {
  readonly walk: Walk;
  /** Where the talk stands; `undefined` where its line is gone. */
  readonly node: ScriptNode | undefined;
  readonly step: TalkStep | undefined;
  leave(exitId: string): void;
  /** Answers a question where it was asked last; from the one at hand goes on where `exitId` is given. */
  answer(nodeId: string, answer: string, exitId?: string): void;
  back(): void;
  jump(nodeId: string): void;
  /** What became of the line at hand. */
  mark(changes: Partial<Pick<TalkStep, 'copied' | 'worked'>>): void;
}

const textLength = 2000;

/**
 * The walk of a talk. Every step shows at once and is stored right behind it, with what it changes in the deal, as one
 * write that can be taken back; taking it back leads back. `said` fills a line in.
 */
export function useWalk(
  talk: Talk,
  content: ScriptContent,
  options: { readonly language: Language; readonly said: (text: string) => string },
): Leading {
  const { language, said } = options;
  const store = useStore();
  const write = useWrite();
  const steps = useRef<readonly TalkStep[]>(talk.steps);
  const pending = useRef(0);
  const storedRev = useRef(talk.rev);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const [shown, setShown] = useState(steps.current);
  // What was stored elsewhere, or taken back, counts as soon as nothing of ours is on its way.
  useEffect(() => {
    if (pending.current > 0 || talk.rev < storedRev.current) return;
    steps.current = talk.steps;
    setShown(talk.steps);
  }, [talk.steps, talk.rev]);

  const save = useCallback(
    (next: readonly TalkStep[], answered?: { readonly node: ScriptNode; readonly answer: string }) => {
      if (JSON.stringify(next) === JSON.stringify(steps.current)) return;
      steps.current = next;
      setShown(next);
      pending.current += 1;
      const stored = async () => {
        const operations: WriteOperation[] = [
          { type: 'update', entity: 'talk', id: talk.id, changes: { steps: [...next] } },
        ];
        const deal =
          answered && talk.opportunityId !== '' ? await store.get('opportunity', talk.opportunityId) : undefined;
        if (answered && deal?.deletedAt === 0) {
          const question = questionOf(answered.node, said);
          const changes = applyAnswer(deal, question, answered.answer, store.environment, sideOf(language));
          if (Object.keys(changes).length > 0)
            operations.push({ type: 'update', entity: 'opportunity', id: deal.id, changes });
        }
        return (await write(operations)).ok;
      };
      const turn = async () => {
        const landed = await stored().catch((error: unknown) => {
          console.error(error);
          return false;
        });
        const now = await store.get('talk', talk.id);
        pending.current -= 1;
        storedRev.current = now?.rev ?? 0;
        if (landed || pending.current > 0) return;
        steps.current = now?.steps ?? [];
        setShown(steps.current);
      };
      // One that fails must not hold up the next.
      queue.current = queue.current.then(turn).catch((error: unknown) => console.error(error));
    },
    [store, write, talk.id, talk.opportunityId, language, said],
  );

  const now = () => store.environment.now();
  const walkNow = () => resumeWalk(content, steps.current);
  /** The last step says what was said: filled in. */
  const arrived = (walk: Walk, before: readonly TalkStep[]): readonly TalkStep[] => {
    const node = nodeOf(content, walk.nodeId);
    if (walk.steps.length <= before.length || !node) return walk.steps;
    return changedLast(walk.steps, { text: said(inSide(node.text, sideOf(language))).slice(0, textLength) });
  };

  useEffect(() => {
    if (talk.steps.length > 0 || steps.current.length > 0) return;
    const walk = startWalk(content, store.environment.now(), language);
    const [first] = content.nodes;
    if (first) save(changedLast(walk.steps, { text: said(inSide(first.text, sideOf(language))).slice(0, textLength) }));
  }, [talk.steps, content, store, language, said, save]);

  const walk = useMemo(() => resumeWalk(content, shown), [content, shown]);
  const node = nodeOf(content, walk.nodeId);
  return {
    walk,
    node,
    step: walk.steps.at(-1),
    leave(exitId) {
      const from = walkNow();
      const at = nodeOf(content, from.nodeId);
      if (!at) return;
      const answer = answerOfExit(at, exitId);
      const given = answer === '' ? {} : { answer };
      const next = arrived(moveOn(content, from, { exitId, at: now(), language, ...given }), from.steps);
      save(next, answer === '' ? undefined : { node: at, answer });
    },
    answer(nodeId, answer, exitId) {
      const from = walkNow();
      const at = from.steps.findLastIndex((each) => each.nodeId === nodeId);
      const asked = nodeOf(content, nodeId);
      if (at < 0 || !asked) return;
      const steps = from.steps.map((each, index) => (index === at ? { ...each, answer } : each));
      const leaves = exitId !== undefined && from.nodeId === nodeId;
      const answered = resumeWalk(content, steps);
      const walked = leaves ? moveOn(content, answered, { exitId, at: now(), language }) : answered;
      save(arrived(walked, from.steps), { node: asked, answer });
    },
    back() {
      save(goBack(walkNow()).steps);
    },
    jump(nodeId) {
      const from = walkNow();
      save(arrived(jumpTo(content, from, nodeId, now(), language), from.steps));
    },
    mark(changes) {
      save(changedLast(steps.current, changes));
    },
  };
}

function changedLast(steps: readonly TalkStep[], changes: Partial<TalkStep>): readonly TalkStep[] {
  const last = steps.at(-1);
  return last ? [...steps.slice(0, -1), { ...last, ...changes }] : steps;
}
