import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { type DealPromise, promiseSchema } from '@/domain/deals/opportunity';
import { newId } from '@/domain/kernel/ids';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, Section, Tag, TextField } from '@/ui';
import type { TeamPartProps } from './TeamTab';
import styles from './team.module.css';

/** What we promised the customer and what they promised us, until when, and whether it was kept. */
export function Promises({ facts, onEdit }: TeamPartProps) {
  const { deal, today } = facts;
  const t = useT('deals');
  const c = useT('common');
  const { environment } = useStore();
  const set = (id: string, part: Partial<DealPromise>) =>
    onEdit((now) => ({ promises: now.promises.map((each) => (each.id === id ? { ...each, ...part } : each)) }));
  const add = () => onEdit((now) => ({ promises: [...now.promises, promiseSchema.parse({ id: newId(environment) })] }));
  return (
    <Section
      title={t('promises.title')}
      actions={
        <Button size="compact-sm" onClick={add}>
          {t('promises.add')}
        </Button>
      }
    >
      {deal.promises.length === 0 ? (
        <p className={styles.hint}>{t('promises.empty')}</p>
      ) : (
        <table className={styles.table} aria-label={t('promises.title')}>
          <thead>
            <tr>
              <th className={styles.tool} aria-label={t('promises.done')} />
              <th>{t('promises.text')}</th>
              <th className={styles.narrow}>{t('promises.by')}</th>
              <th className={styles.date}>{t('promises.due')}</th>
              <th className={styles.tool} aria-label={c('actions.remove')} />
            </tr>
          </thead>
          <tbody>
            {deal.promises.map((each, index) => {
              const row = index + 1;
              const late = each.doneAt === 0 && each.due !== '' && each.due < today;
              return (
                <tr key={each.id}>
                  <td>
                    <Checkbox
                      size="xs"
                      aria-label={`${t('promises.done')} ${row}`}
                      checked={each.doneAt > 0}
                      onChange={(event) =>
                        set(each.id, { doneAt: event.currentTarget.checked ? environment.now() : 0 })
                      }
                    />
                  </td>
                  <td>
                    <TextField
                      hideLabel
                      label={`${t('promises.text')} ${row}`}
                      maxLength={500}
                      value={each.text}
                      onCommit={(text) => set(each.id, { text })}
                    />
                  </td>
                  <td>
                    <ChoiceField
                      hideLabel
                      label={`${t('promises.by')} ${row}`}
                      value={each.by}
                      options={(['us', 'customer'] as const).map((by) => ({
                        value: by,
                        label: t(`promises.from.${by}`),
                      }))}
                      onCommit={(by) => set(each.id, { by })}
                    />
                  </td>
                  <td>
                    <DateField
                      hideLabel
                      label={`${t('promises.due')} ${row}`}
                      value={each.due}
                      onCommit={(due) => set(each.id, { due })}
                    />
                    {late ? <Tag tone="warn">{t('list.overdue')}</Tag> : null}
                  </td>
                  <td>
                    <ActionIcon
                      aria-label={t('promises.remove', { row })}
                      onClick={() =>
                        onEdit((now) => ({ promises: now.promises.filter((other) => other.id !== each.id) }))
                      }
                    >
                      <IconTrash size={15} />
                    </ActionIcon>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </Section>
  );
}
