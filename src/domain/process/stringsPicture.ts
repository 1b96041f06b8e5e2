/** Words inside the picture of a process, which has a language of its own: that of the document it is put into. */
export const pictureWords = {
  'zh-CN': {
    steps: '步骤',
    tools: '工具',
    rules: '放行条件',
    goal: '目标：',
    untitled: '（未命名）',
    noPhase: '未分组',
  },
  en: {
    steps: 'Steps',
    tools: 'Tools',
    rules: 'Exit rules',
    goal: 'Goal: ',
    untitled: '(untitled)',
    noPhase: 'No phase',
  },
} as const;
