import { Link } from 'react-router';
import { usedBy } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';

/** The processes that name a script among the tools of a stage (R54). */
export function UsesPart({ scriptId }: { readonly scriptId: string }) {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  const processes = useLive((store) => usedBy(store, 'pipeline', scriptId), [scriptId]);
  if (!processes) return null;
  return (
    <Section title={t('script.uses')}>
      {processes.length === 0 ? <p className="dw-hint">{t('script.unused')}</p> : null}
      <ul className="dw-plain-list">
        {processes.map(({ id, name, version, stages }) => (
          <li key={id}>
            <Link className="dw-link" to={paths.process(id)}>
              {localizedText(name, language) || c('states.untitled')} V{version}
            </Link>{' '}
            <span className="dw-faint">
              {stages
                .filter(({ tools }) => tools.some(({ kind, target }) => kind === 'script' && target === scriptId))
                .map((stage) => localizedText(stage.name, language))
                .join(' \u00b7 ')}
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
