import type { Localized } from '../kernel/fields';

/**
 * What each rate of the table is commonly used for, to find it in a list. The program never says which one applies
 * (DOMAIN.md §8).
 */
export const rateLabels: Readonly<Record<string, Localized>> = {
  1300: { zh: '13%（货物、加工修理、有形动产租赁）', en: '13% (goods, repair, leasing of movables)' },
  900: { zh: '9%（交通运输、建筑、不动产等）', en: '9% (transport, construction, real estate …)' },
  600: { zh: '6%（现代服务、无形资产等）', en: '6% (services, intangibles …)' },
  300: { zh: '3%（简易计税）', en: '3% (simplified method)' },
  100: { zh: '1%（小规模纳税人阶段性优惠）', en: '1% (temporary relief, small-scale taxpayers)' },
  0: { zh: '0%（出口等零税率）', en: '0% (exports and other zero-rated supplies)' },
  exempt: { zh: '免税', en: 'Exempt' },
  outOfScope: { zh: '不征税', en: 'Out of scope' },
};
