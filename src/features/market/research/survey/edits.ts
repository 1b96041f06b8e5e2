import type { Research } from '@/domain/research/research';
import type { Question } from '@/domain/research/survey';

type Change = (now: Research) => Partial<Research>;

export const updateQuestion =
  (id: string, change: (question: Question) => Question): Change =>
  ({ questions }) => ({ questions: questions.map((each) => (each.id === id ? change(each) : each)) });

export const addQuestion =
  (question: Question): Change =>
  ({ questions }) => ({ questions: [...questions, question] });

export const removeQuestion =
  (id: string): Change =>
  ({ questions }) => ({ questions: questions.filter((each) => each.id !== id) });

/** One place up or down; at the end it stays. */
export const moveQuestion =
  (id: string, by: 1 | -1): Change =>
  ({ questions }) => {
    const from = questions.findIndex((each) => each.id === id);
    const moved = questions[from];
    const to = from + by;
    if (!moved || to < 0 || to >= questions.length) return {};
    const others = questions.filter((each) => each.id !== id);
    return { questions: [...others.slice(0, to), moved, ...others.slice(to)] };
  };
