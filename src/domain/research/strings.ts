import type { QuestionKind } from './survey';

/** What a questionnaire says to those who fill it in. Both languages are at hand, whichever the screen is in. */
interface SurveyWords {
  readonly kinds: Readonly<Record<QuestionKind, string>>;
  readonly point: (point: string, meaning: string) => string;
  readonly between: string;
}

export const surveyWords: Readonly<Record<'zh' | 'en', SurveyWords>> = {
  zh: {
    kinds: {
      single: '（单选）',
      multiple: '（可多选）',
      scale: '（1–5 分，请圈选）',
      number: '（请填数字）',
      open: '（请填写）',
    },
    point: (point, meaning) => `${point} = ${meaning}`,
    between: '，',
  },
  en: {
    kinds: {
      single: ' (choose one)',
      multiple: ' (choose all that apply)',
      scale: ' (circle 1 to 5)',
      number: ' (a figure)',
      open: ' (in your own words)',
    },
    point: (point, meaning) => `${point} = ${meaning}`,
    between: ', ',
  },
};
