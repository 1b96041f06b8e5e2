import { Link } from 'react-router';
import { useLive } from '@/data/react';
import type { Research } from '@/domain/research/research';
import { localizedText } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { usesOf } from '../uses';

/** Where an entry is used, and what has to be looked at again since it changed (R20, N2). */
export function UsesSection({ entry }: { readonly entry: Research }) {
  const t = useT('research');
  const c = useT('common');
  const language = useLanguage();
  const uses = useLive((store) => usesOf(store, entry), [entry.id, entry.rev]);
  return (
    <Section title={t('uses.title')}>
      {uses?.length === 0 ? <p className="dw-hint">{t('uses.none')}</p> : null}
      <ul className="research-uses" aria-label={t('uses.title')}>
        {uses?.map((use) => (
          <li key={`${use.kind} ${use.key}`}>
            <Tag>{t(`uses.kinds.${use.kind}`)}</Tag>
            <Link to={use.to}>
              {use.factor ? `${use.factor.label} ${localizedText(use.factor.text, language)} \u00b7 ` : ''}
              {localizedText(use.title, language) || c('states.untitled')}
            </Link>
            {use.toReview ? <Tag tone="warn">{t('uses.toReview')}</Tag> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}
