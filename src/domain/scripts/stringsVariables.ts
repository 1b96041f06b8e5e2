/** Words that the values of variables are made with. */

/** How a job title is said behind the surname: the first that the title contains. */
export const titleWords: readonly (readonly [inTitle: string, said: string])[] = [
  ['董事长', '董'],
  ['总', '总'],
  ['董事', '董'],
  ['CEO', '总'],
  ['合伙人', '总'],
  ['经理', '经理'],
  ['主任', '主任'],
  ['部长', '部长'],
  ['处长', '处长'],
  ['科长', '科长'],
  ['局长', '局长'],
  ['院长', '院长'],
  ['校长', '校长'],
  ['厂长', '厂长'],
  ['行长', '行长'],
  ['店长', '店长'],
  ['所长', '所长'],
  ['组长', '组长'],
  ['主管', '主管'],
  ['书记', '书记'],
  ['秘书', '秘书'],
  ['会计', '会计'],
  ['教授', '教授'],
  ['老师', '老师'],
  ['医生', '医生'],
  ['工程师', '工'],
  ['律师', '律师'],
];

/** Surnames of two characters; all others have one. */
export const longSurnames: readonly string[] = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '司徒',
  '东方',
  '独孤',
  '南宫',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '慕容',
  '令狐',
  '长孙',
  '宇文',
  '轩辕',
  '端木',
  '百里',
  '呼延',
  '西门',
  '申屠',
  '澹台',
  '公冶',
  '濮阳',
  '淳于',
  '单于',
  '太史',
  '钟离',
  '闻人',
];

/** Our price beside a competitor's, `#` = by how much. */
export const gapWords = {
  higher: { zh: '高 #', en: '# higher' },
  lower: { zh: '低 #', en: '# lower' },
  level: { zh: '持平', en: 'level' },
} as const;

/** Between the points of a list, and between the ends of a range. */
export const joinWords = {
  points: { zh: '、', en: ', ' },
  range: { zh: '至', en: ' to ' },
} as const;
