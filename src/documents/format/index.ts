export { dateText } from './date';
export { amountInEnglish } from './englishWords';
export { exactScoreText, gapText, indexText, scoreText, signedScoreText, tenthsText } from './figures';
export { documentFileName } from './fileName';
export { amountText, moneyText } from './money';
export { percentText, quantityText, taxRateText } from './numbers';
export { chineseNumeral } from './numerals';
