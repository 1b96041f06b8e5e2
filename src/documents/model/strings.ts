/** Words of companies' names, for masking. Word lists only, like the other `strings` files. */

/** Legal forms at the end of a company's name. */
export const legalForms: readonly RegExp[] = [
  /(?:股份有限公司|有限责任公司|有限公司|集团公司|公司|集团)$/u,
  /[\s,，]+(?:co\.?,?\s*ltd\.?|company limited|limited|ltd\.?|inc\.?|incorporated|corp\.?|corporation|llc|plc|gmbh|ag|group|company|co\.)$/iu,
];

/** What a company does, where its name ends in it. */
export const trades = /(?:信息技术|网络科技|信息科技|科技|技术|\s+(?:information\s+)?(?:technology|technologies))$/iu;

/** Stands in the place of a masked name, before a letter. */
export const maskWord = { zh: '品牌', en: 'Brand' } as const;
