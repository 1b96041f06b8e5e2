import { Button } from '@mantine/core';
import { useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import type { LintIssue } from '@/domain/scripts/lint';
import type { Script, ScriptVersion } from '@/domain/scripts/script';
import { isChanged, restored } from '@/domain/scripts/versions';
import { useEdit } from '@/features/common';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, Section, SidePanel, Tag } from '@/ui';
import { useDesk } from '../desk';
import styles from '../editor.module.css';
import { ApproveForm } from './ApproveForm';
import { Comparison } from './Comparison';
import { VersionReading } from './VersionReading';

/** Approved versions that are read; older ones stay stored. */
const mostVersions = 200;
const working = 'working';

/** Approving the working copy, the versions there were, and what differs between two of them (R50). */
export function VersionsTab({ script, issues }: { readonly script: Script; readonly issues: readonly LintIssue[] }) {
  const versions = useLive(
    async (store) => related(store, 'scriptVersion', 'scriptId', script.id, { limit: mostVersions }),
    [script.id],
  );
  const { editable } = useDesk();
  if (!versions) return null;
  const changed = isChanged(script);
  return (
    <>
      {editable && changed ? <ApproveForm script={script} issues={issues} /> : null}
      <History script={script} versions={versions} changed={changed} />
      <Compare script={script} versions={versions} changed={changed} />
    </>
  );
}

function History(props: {
  readonly script: Script;
  readonly versions: readonly ScriptVersion[];
  readonly changed: boolean;
}) {
  const { script, versions, changed } = props;
  const t = useT('scriptEditor');
  const language = useLanguage();
  const edit = useEdit('script', script.id);
  const { editable } = useDesk();
  const [readId, setReadId] = useState('');
  const read = versions.find((version) => version.id === readId);
  return (
    <Section title={t('versions.history')}>
      {versions.length === 0 ? (
        <p className="dw-muted">{t('versions.none')}</p>
      ) : (
        <table className={styles.table} aria-label={t('versions.history')}>
          <thead>
            <tr>
              <th scope="col">{t('versions.version')}</th>
              <th scope="col">{t('versions.approvedAt')}</th>
              <th scope="col">{t('versions.approvedBy')}</th>
              <th scope="col">{t('versions.note')}</th>
              <th scope="col" className={styles.number}>
                {t('versions.lines')}
              </th>
              <th scope="col">
                <span className="dw-visually-hidden">{t('versions.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => {
              const current = version.id === script.versionId;
              const name = t('page.version', { version: version.version });
              return (
                <tr key={version.id} aria-current={current || undefined}>
                  <th scope="row">
                    {name} {current ? <Tag tone="accent">{t('versions.current')}</Tag> : null}
                  </th>
                  <td>{formatDateTime(version.approvedAt, language)}</td>
                  <td>{version.approvedBy || '\u2014'}</td>
                  <td>{version.note || '\u2014'}</td>
                  <td className={styles.number}>{version.nodes.length}</td>
                  <td className={styles.rowActions}>
                    <Button
                      size="compact-xs"
                      aria-label={t('versions.readOf', { name })}
                      onClick={() => setReadId(version.id)}
                    >
                      {t('versions.read')}
                    </Button>
                    {editable && (changed || !current) ? (
                      <Button
                        size="compact-xs"
                        aria-label={t('versions.restoreOf', { name })}
                        onClick={() => edit((now) => restored(version, now), t('versions.restored', { name }))}
                      >
                        {t('versions.restore')}
                      </Button>
                    ) : null}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <SidePanel
        opened={read !== undefined}
        width={680}
        title={read ? t('page.version', { version: read.version }) : ''}
        onClose={() => setReadId('')}
      >
        {read ? <VersionReading version={read} /> : null}
      </SidePanel>
    </Section>
  );
}

/** Two of the versions against each other; at first the working copy against the newest version. */
function Compare(props: {
  readonly script: Script;
  readonly versions: readonly ScriptVersion[];
  readonly changed: boolean;
}) {
  const { script, versions, changed } = props;
  const t = useT('scriptEditor');
  const [chosenAfter, setAfter] = useState('');
  const [chosenBefore, setBefore] = useState('');
  const [newest, older] = versions;
  if (!newest || (!changed && !older)) return null;
  const afterId = chosenAfter || (changed ? working : newest.id);
  const beforeId = chosenBefore || (changed ? newest.id : (older?.id ?? newest.id));
  const contentOfId = (id: string) => (id === working ? script : versions.find((version) => version.id === id));
  const [before, after] = [contentOfId(beforeId), contentOfId(afterId)];
  const options = [
    { value: working, label: t('versions.working') },
    ...versions.map((version) => ({ value: version.id, label: t('page.version', { version: version.version }) })),
  ];
  return (
    <Section title={t('versions.compare')}>
      <div className={styles.pair}>
        <ChoiceField label={t('versions.from')} value={beforeId} options={options} onCommit={setBefore} />
        <ChoiceField label={t('versions.to')} value={afterId} options={options} onCommit={setAfter} />
      </div>
      {before && after ? <Comparison before={before} after={after} /> : null}
    </Section>
  );
}
