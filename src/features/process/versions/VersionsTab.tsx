import { Button } from '@mantine/core';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Pipeline, Process } from '@/domain/process/pipeline';
import { processById } from '@/domain/process/processOf';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, Section, SidePanel, Tag } from '@/ui';
import { stateOf, useDesk } from '../desk';
import styles from '../process.module.css';
import { dealsIn, type Places } from '../useProcess';
import { Differences } from './Differences';
import { MoveDeals } from './MoveDeals';

/** All versions of the series, what differs between two of them, and the way to move deals over (R12). */
export function VersionsTab(props: {
  /** Newest first. */
  readonly versions: readonly Pipeline[];
  readonly stored: readonly Pipeline[];
  readonly places: Places;
}) {
  const { versions, stored, places } = props;
  const t = useT('process');
  const language = useLanguage();
  const { process, state } = useDesk();
  const [parameters, setParameters] = useSearchParams();
  const moving = parameters.get('move') !== null && state === 'published';
  const first = versions.at(-1);
  const origin = first && first.basedOn !== '' ? processById(first.basedOn, stored) : undefined;
  const shown: readonly Process[] = [...(versions.length > 0 ? versions : [process]), ...(origin ? [origin] : [])];
  return (
    <>
      <Section
        title={t('page.tabs.versions')}
        actions={
          state === 'published' && process.kind === 'stages' ? (
            <Button size="xs" onClick={() => setParameters({ tab: 'versions', move: '1' }, { replace: true })}>
              {t('page.moveOver')}
            </Button>
          ) : null
        }
      >
        <table className={styles.plain} aria-label={t('page.tabs.versions')}>
          <thead>
            <tr>
              <th scope="col">{t('versions.version')}</th>
              <th scope="col">{t('versions.state')}</th>
              <th scope="col">{t('versions.published')}</th>
              <th scope="col" className={styles.number}>
                {t('versions.stages')}
              </th>
              <th scope="col" className={styles.number}>
                {t('versions.deals')}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => {
              const record = versions.find((version) => version.id === each.id);
              const label = record
                ? t('page.version', { version: each.version })
                : localizedText(each.name, language) || t('list.untitled');
              return (
                <tr key={each.id} aria-current={each.id === process.id || undefined}>
                  <td>
                    {each.id === process.id ? (
                      <strong>{label}</strong>
                    ) : (
                      <Link className="dw-link" to={paths.process(each.id)}>
                        {record ? label : `${t('page.basedOn')} ${label}`}
                      </Link>
                    )}
                  </td>
                  <td>
                    <Tag>{t(`states.${record ? stateOf(record) : 'builtIn'}`)}</Tag>
                  </td>
                  <td>{record && record.publishedAt > 0 ? formatDateTime(record.publishedAt, language) : '\u2014'}</td>
                  <td className={styles.number}>{each.stages.length}</td>
                  <td className={styles.number}>{places.has(each.id) ? dealsIn(places, each.id) : '\u2014'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Section>
      <Compare shown={shown} versions={versions} />
      <SidePanel
        opened={moving}
        width={680}
        title={t('versions.moveTitle')}
        onClose={() => setParameters({ tab: 'versions' }, { replace: true })}
      >
        {moving ? <MoveDeals target={process} stored={stored} /> : null}
      </SidePanel>
    </>
  );
}

/** Two of the versions against each other; at first the one looked at against the one before it. */
function Compare({ shown, versions }: { readonly shown: readonly Process[]; readonly versions: readonly Pipeline[] }) {
  const t = useT('process');
  const language = useLanguage();
  const { process } = useDesk();
  const at = shown.findIndex((each) => each.id === process.id);
  const [afterId, setAfterId] = useState('');
  const [beforeId, setBeforeId] = useState('');
  const after = shown.find((each) => each.id === afterId) ?? shown[at];
  const before = shown.find((each) => each.id === beforeId) ?? shown[at + 1] ?? shown[at - 1];
  if (!after || !before)
    return (
      <Section title={t('versions.compare')}>
        <p className="dw-muted">{t('versions.only')}</p>
      </Section>
    );
  const options = shown.map((each) => ({
    value: each.id,
    label: versions.some(({ id }) => id === each.id)
      ? t('page.version', { version: each.version })
      : localizedText(each.name, language) || t('list.untitled'),
  }));
  return (
    <Section title={t('versions.compare')}>
      <div className={styles.pair}>
        <ChoiceField label={t('versions.from')} value={before.id} options={options} onCommit={setBeforeId} />
        <ChoiceField label={t('versions.to')} value={after.id} options={options} onCommit={setAfterId} />
      </div>
      <Differences before={before} after={after} />
    </Section>
  );
}
