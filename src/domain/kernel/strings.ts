/** Chinese words that a typed figure may carry. Data for the parsers, not words of a screen. */

/** Powers of ten that a number may be followed by. */
export const magnitudes: Readonly<Record<string, number>> = { 万: 4, 萬: 4, 亿: 8, 億: 8 };

/** The full stop of a Chinese input method, typed where a decimal point is meant. */
export const ideographicStop = '。';

/** Words for currency units, by currency, longest first. `元` is understood for every currency that is called so. */
export const currencyWords: Readonly<Record<string, readonly string[]>> = {
  CNY: ['元人民币', '人民币', '元整', '元', '圆'],
  HKD: ['港元', '港币', '元'],
  TWD: ['新台币', '元'],
  USD: ['美元', '美金', '元'],
  EUR: ['欧元', '元'],
  JPY: ['日元', '日圆', '元'],
  KRW: ['韩元', '元'],
  GBP: ['英镑'],
  SGD: ['新加坡元', '新元', '元'],
  AUD: ['澳元', '元'],
  CAD: ['加元', '元'],
  MOP: ['澳门元', '元'],
};
