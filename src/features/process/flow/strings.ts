import type { Language } from '@/i18n/setup';

/** Words inside the picture of a process, which has a language of its own. */
export const pictureWords: Readonly<
  Record<Language, { steps: string; tools: string; rules: string; goal: string; untitled: string; noPhase: string }>
> = {
  'zh-CN': {
    steps: '步骤',
    tools: '工具',
    rules: '放行条件',
    goal: '目标：',
    untitled: '（未命名）',
    noPhase: '未分阶段',
  },
  en: {
    steps: 'Steps',
    tools: 'Tools',
    rules: 'Exit rules',
    goal: 'Goal: ',
    untitled: '(untitled)',
    noPhase: 'No phase',
  },
};
