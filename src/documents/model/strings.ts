/** Words of companies' names, for masking. Word lists only, like the other `strings` files. */

/** What a company does, where its name ends in it. */
export const trades = /(?:信息技术|网络科技|信息科技|科技|技术|\s+(?:information\s+)?(?:technology|technologies))$/iu;

/** Stands in the place of a masked name, before a letter. */
export const maskWord = { zh: '品牌', en: 'Brand' } as const;
