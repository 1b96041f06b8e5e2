import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { related } from '@/data/queries/related';
import { useLive } from '@/data/react';
import { useHotkey, useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { EmptyState, Keys, Section } from '@/ui';
import { useDesk } from '../desk';
import { ComparisonView } from './ComparisonView';
import styles from './history.module.css';
import { SnapshotPanel } from './SnapshotPanel';

const today = 'today';

/** Snapshots, and what has become of the analysis between two of them or until today. */
export function HistoryTab() {
  const t = useT('swot');
  const write = useWrite();
  const { swot } = useDesk();
  const [taking, setTaking] = useState(false);
  const [from, setFrom] = useState('');
  const [to, setTo] = useState(today);
  const take = () => setTaking(true);
  useHotkey('n', take, { label: t('history.take') });
  const snapshots = useLive((store) => related(store, 'swotSnapshot', 'swotId', swot.id), [swot.id]);
  if (!snapshots) return null;

  const before = snapshots.find((each) => each.id === from) ?? snapshots[0];
  const picked = snapshots.find((each) => each.id === to);
  const options = snapshots.map((each) => ({ value: each.id, label: `${each.label} (${each.takenOn})` }));
  const button = (
    <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={take}>
      {t('history.take')}
    </Button>
  );
  return (
    <>
      {before ? (
        <>
          <Section title={t('history.snapshots')} actions={button}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{t('history.label')}</th>
                  <th scope="col">{t('history.takenOn')}</th>
                  <th scope="col" data-align="right">
                    {t('list.factors')}
                  </th>
                  <th scope="col" data-align="right">
                    {t('tabs.strategies')}
                  </th>
                  <th scope="col">{t('fields.note')}</th>
                  <th scope="col">
                    <span className="dw-visually-hidden">{t('history.delete')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {snapshots.map((each) => (
                  <tr key={each.id}>
                    <th scope="row">{each.label}</th>
                    <td>{each.takenOn}</td>
                    <td data-align="right">{each.factors.length}</td>
                    <td data-align="right">{each.strategies.length}</td>
                    <td>{each.note}</td>
                    <td data-align="right">
                      <button
                        type="button"
                        className="dw-link"
                        aria-label={t('history.deleteOne', { label: each.label })}
                        onClick={() =>
                          void write([{ type: 'delete', entity: 'swotSnapshot', id: each.id }], {
                            message: t('history.deleted', { label: each.label }),
                          })
                        }
                      >
                        {t('history.delete')}
                      </button>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
          <Section title={t('history.compare')}>
            <div className={styles.choice}>
              <NativeSelect
                aria-label={t('history.from')}
                value={before.id}
                data={options}
                onChange={(event) => setFrom(event.currentTarget.value)}
              />
              <span aria-hidden="true">{'\u2192'}</span>
              <NativeSelect
                aria-label={t('history.to')}
                value={picked?.id ?? today}
                data={[{ value: today, label: t('history.today') }, ...options]}
                onChange={(event) => setTo(event.currentTarget.value)}
              />
            </div>
            <ComparisonView before={before.factors} after={(picked ?? swot).factors} />
          </Section>
        </>
      ) : (
        <EmptyState title={t('history.empty')} text={t('history.emptyText')} action={button} />
      )}
      <SnapshotPanel opened={taking} snapshots={snapshots} onClose={() => setTaking(false)} />
    </>
  );
}
