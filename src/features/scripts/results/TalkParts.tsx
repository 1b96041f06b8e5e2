import { useMemo } from 'react';
import { useLive } from '@/data/react';
import { plainOf } from '@/domain/scripts/richText';
import type { NodeKind } from '@/domain/scripts/script';
import { openingFigures, scriptFigures } from '@/domain/scripts/statistics';
import type { Talk } from '@/domain/scripts/talk';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Section } from '@/ui';
import { RecordName } from './CardLink';
import { Cut } from './Cut';
import { TalkTable } from './TalkTable';

interface PartProps {
  readonly talks: readonly Talk[];
}

const shown = 30;
const said: ReadonlySet<NodeKind> = new Set(['say', 'question']);

/** The scripts that rows name: their titles, also of deleted ones, and where they can be opened. */
function useScripts(ids: readonly string[]) {
  const c = useT('common');
  const language = useLanguage();
  const key = [...new Set(ids)].filter((id) => id !== '').join(' ');
  const found = useLive(
    async (store) => {
      const scripts = await store.getMany('script', key === '' ? [] : key.split(' '));
      return new Map(scripts.flatMap((script) => (script ? [[script.id, script] as const] : [])));
    },
    [key],
  );
  const words = (id: string) => {
    const script = found?.get(id);
    return {
      name: script ? localizedText(script.title, language) || c('states.untitled') : c('states.missing'),
      to: script?.deletedAt === 0 ? paths.script(id, 'results') : null,
      gone: script !== undefined,
    };
  };
  return { found, words };
}

/** How each script did, the most used first; leads to its lines. */
export function ScriptPart({ talks }: PartProps) {
  const t = useT('scriptResults');
  const rows = useMemo(() => scriptFigures(talks), [talks]);
  const top = rows.slice(0, shown);
  const { words } = useScripts(top.map(({ key }) => key));
  return (
    <Section title={t('talks.scripts')}>
      {rows.length === 0 ? (
        <p className="dw-hint">{t('talks.none')}</p>
      ) : (
        <TalkTable
          head={t('talks.script')}
          rows={top}
          name={({ key }) => words(key).name}
          link={({ key }) => <RecordName {...words(key)} />}
        />
      )}
      <Cut shown={shown} of={rows.length} />
    </Section>
  );
}

/** Which first words raise the customer's interest (R94). */
export function OpeningPart({ talks }: PartProps) {
  const t = useT('scriptResults');
  const openings = useMemo(() => talks.filter(({ scenario }) => scenario === 'opening'), [talks]);
  const { found, words } = useScripts(openings.map(({ scriptId }) => scriptId));
  const rows = useMemo(() => {
    const kinds = new Map(
      [...(found ?? [])].flatMap(([id, { nodes }]) => nodes.map((node) => [`${id} ${node.id}`, node.kind] as const)),
    );
    // A line that is gone was said: its words are kept.
    const spoken = (scriptId: string, nodeId: string) => said.has(kinds.get(`${scriptId} ${nodeId}`) ?? 'say');
    return found ? openingFigures(openings, spoken) : [];
  }, [openings, found]);
  const top = rows.slice(0, shown);
  if (rows.length === 0) return null;
  return (
    <Section title={t('openings.title')}>
      <p className="dw-hint">{t('openings.hint')}</p>
      <TalkTable
        head={t('openings.line')}
        rows={top}
        name={({ text }) => plainOf(text).slice(0, 60)}
        link={({ text, scriptId }) => (
          <RecordName {...words(scriptId)} name={plainOf(text).slice(0, 200) || words(scriptId).name} />
        )}
      />
      <Cut shown={shown} of={rows.length} />
    </Section>
  );
}
