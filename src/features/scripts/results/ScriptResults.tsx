import { SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import { related } from '@/data/queries/related';
import type { Script } from '@/domain/scripts/script';
import {
  lineFigures,
  scriptFigures,
  type TalkDimension,
  talkDimensions,
  talkFiguresBy,
  versionFigures,
} from '@/domain/scripts/statistics';
import type { Talk } from '@/domain/scripts/talk';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { EmptyState, Section } from '@/ui';
import { LineTable } from './LineTable';
import styles from './results.module.css';
import { TalkTable } from './TalkTable';
import { UsesPart } from './UsesPart';
import { useNames } from './useNames';
import { useSettled } from './useSettled';

const read = 500;
const shownTalks = 10;

/** How the talks by one script went: by version, by whom and when, and line by line (N8). */
export function ScriptResults({ script }: { readonly script: Script }) {
  const t = useT('scriptResults');
  const talks = useSettled((store) => related(store, 'talk', 'scriptId', script.id, { limit: read }), script.id);
  if (!talks) return null;
  const [all] = scriptFigures(talks);
  if (!all)
    return (
      <>
        <EmptyState title={t('script.none')} text={t('script.noneText')} />
        <UsesPart scriptId={script.id} />
      </>
    );
  return (
    <>
      {talks.length === read ? <p className="dw-hint">{t('script.limited', { count: read })}</p> : null}
      <VersionPart talks={talks} />
      <DimensionPart talks={talks} />
      <Section title={t('script.lines')}>
        <LinePart script={script} talks={talks} />
      </Section>
      <TalkPart talks={talks} />
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
  const [by, setBy] = useState<TalkDimension>('stage');
  const rows = useMemo(() => talkFiguresBy(talks, by), [talks, by]);
  const competitors = useMemo(() => talks.flatMap(({ competitorIds }) => competitorIds), [talks]);
  const names = useNames(competitors);
  return (
    <Section title={t('script.where')} actions={<DimensionChoice value={by} onChange={setBy} />}>
      <TalkTable head={t(`by.${by}`)} rows={rows} name={({ key }) => names(by, key)} />
    </Section>
  );
}

function DimensionChoice(props: { readonly value: TalkDimension; readonly onChange: (value: TalkDimension) => void }) {
  const t = useT('scriptResults');
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('by.label')}
      value={props.value}
      onChange={(value) => props.onChange(talkDimensions.find((each) => each === value) ?? 'stage')}
      data={talkDimensions.map((value) => ({ value, label: t(`by.${value}`) }))}
    />
  );
}

function LinePart({ script, talks }: Part & { readonly script: Script }) {
  const figures = useMemo(() => lineFigures(talks, script), [talks, script]);
  return <LineTable nodes={script.nodes} figures={figures} />;
}

function TalkPart({ talks }: Part) {
  const t = useT('scriptResults');
  const s = useT('scripts');
  const language = useLanguage();
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
          {talks.slice(0, shownTalks).map((talk) => (
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
    </Section>
  );
}
