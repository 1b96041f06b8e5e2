import { useMemo } from 'react';
import { Link } from 'react-router';
import { useLive } from '@/data/react';
import { plainOf } from '@/domain/scripts/richText';
import { openingFigures, scriptFigures, type TalkFigures } from '@/domain/scripts/statistics';
import type { Talk } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { TalkTable } from './TalkTable';

interface PartProps {
  readonly talks: readonly Talk[];
}

const shown = 30;

/** How each script did, the most used first; leads to its lines. */
export function ScriptPart({ talks }: PartProps) {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  const rows = useMemo(() => scriptFigures(talks).slice(0, shown), [talks]);
  const key = rows
    .map((row) => row.key)
    .filter((id) => id !== '')
    .join(' ');
  const titles = useLive(
    async (store) => {
      const found = await store.getMany('script', key === '' ? [] : key.split(' '));
      return new Map(found.flatMap((script) => (script ? [[script.id, script.title] as const] : [])));
    },
    [key],
  );
  const name = ({ key: id }: TalkFigures) => {
    const title = titles?.get(id);
    return title ? localizedText(title, language) || c('states.untitled') : c('states.missing');
  };
  return (
    <Section title={t('talks.scripts')}>
      {rows.length === 0 ? (
        <p className="dw-hint">{t('talks.none')}</p>
      ) : (
        <TalkTable
          head={t('talks.script')}
          rows={rows}
          name={name}
          link={(row) => (
            <Link className="dw-link" to={paths.script(row.key, 'results')}>
              {name(row)}
            </Link>
          )}
        />
      )}
    </Section>
  );
}

/** Which first words raise the customer's interest (R94). */
export function OpeningPart({ talks }: PartProps) {
  const t = useT('scriptResults');
  const rows = useMemo(() => openingFigures(talks).slice(0, shown), [talks]);
  if (rows.length === 0) return null;
  return (
    <Section title={t('openings.title')}>
      <p className="dw-hint">{t('openings.hint')}</p>
      <TalkTable
        head={t('openings.line')}
        rows={rows}
        name={({ text }) => plainOf(text).slice(0, 60)}
        link={({ text, scriptId }) => (
          <Link className="dw-link" to={paths.script(scriptId, 'results')}>
            {plainOf(text).slice(0, 200)}
          </Link>
        )}
      />
    </Section>
  );
}
