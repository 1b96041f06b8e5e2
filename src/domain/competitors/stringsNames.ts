/** Words of companies' names. Word lists only, like the other `strings` files. */

/** Legal forms at the end of a company's name. */
export const legalForms: readonly RegExp[] = [
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团)$/u,
  /[\s,，]+(?:co\.?,?\s*ltd\.?|company limited|limited|ltd\.?|inc\.?|incorporated|corp\.?|corporation|llc|plc|gmbh|ag|group|company|co\.)$/iu,
];
