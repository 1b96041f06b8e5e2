import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { Script } from '@/domain/scripts/script';
import {
  type Dimension,
  dimensions,
  inSituation,
  lineFigures,
  type Situation,
  scriptFigures,
  talkFiguresBy,
  versionFigures,
} from '@/domain/scripts/statistics';
import type { Talk } from '@/domain/scripts/talk';
import { withCards } from '@/features/common/talking/said';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Section } from '@/ui';
import { LineTable } from './LineTable';
import styles from './results.module.css';
import { SituationField, useCompetitorsOf } from './SituationField';
import { TalkTable } from './TalkTable';
import { UsesPart } from './UsesPart';
import { useNames } from './useNames';
import { useSettled } from './useSettled';

const read = 500;
const shownTalks = 10;
const moreTalks = 50;

/** How the talks by one script went: by version, by whom and when, and line by line (N8). */
export function ScriptResults({ script }: { readonly script: Script }) {
  const t = useT('scriptResults');
  const [only, setOnly] = useState<Situation | null>(null);
  const talks = useSettled((store) => related(store, 'talk', 'scriptId', script.id, { limit: read }), script.id);
  if (!talks) return null;
  if (scriptFigures(talks).length === 0)
    return (
      <>
        <EmptyState title={t('script.none')} text={t('script.noneText')} />
        <UsesPart scriptId={script.id} />
      </>
    );
  const looked = inSituation(talks, only);
  return (
    <>
      {talks.length === read ? <p className="dw-hint">{t('script.limited', { count: read })}</p> : null}
      <div className={styles.filters}>
        <SituationField rows={talks} value={only} onChange={setOnly} />
      </div>
      <VersionPart talks={looked} />
      <DimensionPart talks={looked} />
      <Section title={t('script.lines')}>
        <LinePart script={script} talks={looked} />
      </Section>
      <TalkPart talks={looked} />
      <UsesPart scriptId={script.id} />
    </>
  );
}

interface Part {
  readonly talks: readonly Talk[];
}

function VersionPart({ talks }: Part) {
  const t = useT('scriptResults');
  const rows = useMemo(() => versionFigures(talks), [talks]);
  return (
    <Section title={t('script.versions')}>
      <TalkTable
        head={t('script.version')}
        rows={rows}
        name={({ key }) => (key === '0' ? t('script.draft') : `V${key}`)}
      />
    </Section>
  );
}

function DimensionPart({ talks }: Part) {
  const t = useT('scriptResults');
  const [by, setBy] = useState<Dimension>('stage');
  const rows = useMemo(() => talkFiguresBy(talks, by), [talks, by]);
  const names = useNames(useCompetitorsOf(talks));
  return (
    <Section title={t('script.where')} actions={<DimensionChoice value={by} onChange={setBy} />}>
      <TalkTable head={t(`by.${by}`)} rows={rows} name={({ key }) => names(by, key)} />
    </Section>
  );
}

function DimensionChoice(props: { readonly value: Dimension; readonly onChange: (value: Dimension) => void }) {
  const t = useT('scriptResults');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('by.label')}
      value={props.value}
      onChange={(value) => props.onChange(dimensions.find((each) => each === value) ?? 'stage')}
      data={dimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
    />
  );
}

function LinePart({ script, talks }: Part & { readonly script: Script }) {
  const figures = useMemo(() => lineFigures(talks, script), [talks, script]);
  // A line without words of its own says those of its objection card.
  const content = useLive((store) => withCards(store, script), [script.id, script.rev]);
  return content ? <LineTable nodes={content.nodes} figures={figures} /> : null;
}

function TalkPart({ talks }: Part) {
  const t = useT('scriptResults');
  const s = useT('scripts');
  const language = useLanguage();
  const [shown, setShown] = useState(shownTalks);
  return (
    <Section title={t('script.talks')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('script.when')}</th>
            <th scope="col">{t('script.by')}</th>
            <th scope="col">{t('script.outcome')}</th>
          </tr>
        </thead>
        <tbody>
          {talks.slice(0, shown).map((talk) => (
            <tr key={talk.id}>
              <th scope="row">
                <Link className="dw-link" to={paths.talk(talk.id)}>
                  {formatDateTime(talk.startedAt, language)}
                </Link>
              </th>
              <td>{talk.by}</td>
              <td>
                {talk.endedAt === 0
                  ? t('script.running')
                  : talk.outcome === ''
                    ? t('script.unknown')
                    : s(`outcomes.${talk.outcome}`)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {talks.length > shown ? (
        <Button size="xs" onClick={() => setShown(shown + moreTalks)}>
          {t('script.more', { count: talks.length - shown })}
        </Button>
      ) : null}
    </Section>
  );
}
