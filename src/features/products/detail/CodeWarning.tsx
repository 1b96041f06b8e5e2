import { Anchor } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLanguage, useT } from '@/i18n/setup';
import { localText } from '../catalogue';
import './detail.css';
import { useCodeDuplicate } from './useCodeDuplicate';

interface Props {
  readonly code: string;
  readonly id?: string;
  readonly onOpen: (id: string) => void;
}

/** Warns that another product has the same code; two products of one code are allowed, but seldom meant. */
export function CodeWarning({ code, id = '', onOpen }: Props) {
  const t = useT('products');
  const language = useLanguage();
  const other = useCodeDuplicate(code, id);
  return (
    <div role="status" aria-label={t('duplicate.title')}>
      {other ? (
        <div className="product-code-warning">
          <IconAlertTriangle size={16} aria-hidden />
          <div>
            <strong>{t('duplicate.title')}</strong>
            <br />
            {t('duplicate.text', { name: localText(other.name, language) || t('page.unnamed'), code: other.code })}{' '}
            <Anchor component="button" type="button" size="sm" onClick={() => onOpen(other.id)}>
              {t('duplicate.open')}
            </Anchor>
          </div>
        </div>
      ) : null}
    </div>
  );
}
