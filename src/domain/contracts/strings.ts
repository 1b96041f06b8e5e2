/** Characters of amounts in capitals (Payment and Settlement Measures, annex; DOMAIN.md §9). */
export const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
/** Places inside a group of four: units, tens, hundreds, thousands. */
export const places = ['', '拾', '佰', '仟'] as const;
/** Groups of four: units, ten thousands, hundred millions. */
export const groups = ['', '万', '亿'] as const;
export const zero = '零';
export const yuan = '元';
export const jiao = '角';
export const fen = '分';
export const whole = '整';
export const renminbi = '人民币';
export const minus = '负';

/** Other legal or old forms and what they stand for when a text is checked. */
export const equivalents: readonly (readonly [string, string])[] = [
  ['圆', '元'],
  ['圓', '元'],
  ['正', '整'],
  ['貳', '贰'],
  ['參', '叁'],
  ['叄', '叁'],
  ['陸', '陆'],
  ['萬', '万'],
  ['億', '亿'],
  ['負', '负'],
  ['人民幣', '人民币'],
];

/** What a new sales contract is called until somebody names it. */
export const salesContractTitle = { zh: '产品销售与服务合同', en: 'Sales and Service Contract' } as const;
