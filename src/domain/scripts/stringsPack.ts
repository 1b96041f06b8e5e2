import type { Localized } from '../kernel/fields';

/** Behind the title of a copy that was taken over beside one's own. */
export const copyMark: Localized = { zh: '（对方版本）', en: ' (their version)' };
