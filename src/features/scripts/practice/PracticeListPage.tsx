import { Autocomplete, Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { listPage } from '@/data/queries/list';
import { related } from '@/data/queries/related';
import { findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import { standings } from '@/domain/scripts/practice';
import type { Script } from '@/domain/scripts/script';
import { ScriptRoom } from '@/features/common/rooms/ScriptRoom';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { EmptyState } from '@/ui';
import { History } from './History';
import styles from './practice.module.css';
import { byNeed, ScriptChoice } from './ScriptChoice';
import { usePerson } from './usePerson';
import { mostPractices } from './useSession';
import { WeakSpots } from './WeakSpots';

const mostScripts = 200;

/** The scripts changed last, or those that hold the words. */
async function scriptsOf(store: Store, needle: string) {
  if (needle !== '') {
    const { ids } = await findIds(store, 'script', needle, mostScripts);
    const found = await store.getMany('script', ids);
    return { rows: found.filter((script): script is Script => script?.deletedAt === 0), more: false };
  }
  const page = await listPage(store, 'script', { order: 'updatedAt', direction: 'desc', limit: mostScripts });
  return { rows: page.rows, more: page.next !== null };
}

/** What to practise next, weakest first, and how one person got on so far (R131). */
export default function PracticeListPage() {
  const t = useT('practice');
  const navigate = useNavigate();
  const person = usePerson();
  const name = person?.name ?? '';
  const [text, setText] = useState('');
  const [needle] = useDebouncedValue(text.trim(), 120);
  const found = useLive(
    async (store) => {
      if (name === '') return undefined;
      const [practices, scripts, cards] = await Promise.all([
        related(store, 'practice', 'person', name, { limit: mostPractices }),
        scriptsOf(store, needle),
        listPage(store, 'objection', { order: 'updatedAt', direction: 'desc', limit: 1 }),
      ]);
      const walked = scripts.rows.filter(
        (script) => script.form === 'flow' && script.status !== 'retired' && script.nodes.length > 0,
      );
      const anyScript = scripts.rows.length > 0 || needle !== '';
      return {
        practices,
        scripts: byNeed(walked, practices),
        more: scripts.more,
        anyCard: cards.rows.length > 0,
        anyScript,
      };
    },
    [name, needle],
  );
  const quiz = (
    <Button variant="filled" onClick={() => void navigate(paths.practice('quiz'))}>
      {t('quiz.start')}
    </Button>
  );
  return (
    <ScriptRoom tab="practice" actions={found?.anyCard ? quiz : undefined}>
      {person ? <WhoField key={name} name={name} known={person.known} onChoose={person.choose} /> : null}
      {found === undefined ? null : !found.anyScript && found.practices.length === 0 && !found.anyCard ? (
        <EmptyState
          title={t('list.empty')}
          text={t('list.emptyText')}
          action={
            <Button variant="filled" onClick={() => void navigate(paths.scripts)}>
              {t('list.toLibrary')}
            </Button>
          }
        />
      ) : (
        <div className={styles.columns}>
          <ScriptChoice
            choices={found.scripts}
            search={text}
            onSearch={setText}
            cut={found.more ? mostScripts : undefined}
          />
          <div>
            <WeakSpots
              lines={standings(found.practices, 'node')}
              objections={standings(found.practices, 'objection')}
            />
            <History practices={found.practices} />
          </div>
        </div>
      )}
    </ScriptRoom>
  );
}

function WhoField(props: {
  readonly name: string;
  readonly known: readonly string[];
  readonly onChoose: (name: string) => void;
}) {
  const t = useT('practice');
  const [text, setText] = useState(props.name);
  const commit = (next: string) => {
    if (next.trim() !== '' && next.trim() !== props.name) props.onChoose(next);
    else setText(props.name);
  };
  return (
    <Autocomplete
      className={styles.who}
      label={t('person.label')}
      data={[...props.known]}
      value={text}
      maxLength={200}
      onChange={setText}
      onOptionSubmit={commit}
      onBlur={() => commit(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !event.nativeEvent.isComposing) commit(text);
      }}
    />
  );
}
