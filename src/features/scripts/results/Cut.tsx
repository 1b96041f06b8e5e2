import { useT } from '@/i18n/setup';

/** Says that a table shows the first rows only. */
export function Cut({ shown, of }: { readonly shown: number; readonly of: number }) {
  const t = useT('scriptResults');
  return of > shown ? <p className="dw-hint">{t('cut', { shown, count: of })}</p> : null;
}
