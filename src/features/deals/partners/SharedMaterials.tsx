import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import type { Partner } from '@/domain/process/partner';
import { type Edit, localizedText, RecordPicker } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { DateField, Section, TextField } from '@/ui';
import styles from '../team/team.module.css';

type Shared = Partner['shared'][number];

/** Which materials a partner got from us, and when. */
export function SharedMaterials({ partner, onEdit }: { readonly partner: Partner; readonly onEdit: Edit<'partner'> }) {
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const set = (id: string, part: Partial<Shared>) =>
    onEdit((now) => ({ shared: now.shared.map((each) => (each.id === id ? { ...each, ...part } : each)) }));
  const add = () =>
    onEdit((now) => ({
      shared: [...now.shared, { id: newId(environment), materialId: '', title: '', date: environment.today() }],
    }));
  return (
    <Section
      title={t('partners.shared')}
      actions={
        <Button size="compact-sm" onClick={add}>
          {t('partners.share')}
        </Button>
      }
    >
      {partner.shared.length === 0 ? (
        <p className={styles.hint}>{t('partners.sharedEmpty')}</p>
      ) : (
        <table className={styles.table} aria-label={t('partners.shared')}>
          <thead>
            <tr>
              <th>{t('partners.material')}</th>
              <th>{t('partners.sharedTitle')}</th>
              <th className={styles.date}>{t('partners.sharedOn')}</th>
              <th className={styles.tool} aria-label={c('actions.remove')} />
            </tr>
          </thead>
          <tbody>
            {partner.shared.map((each, index) => (
              <tr key={each.id}>
                <td>
                  <RecordPicker
                    entity="material"
                    hideLabel
                    label={`${t('partners.material')} ${index + 1}`}
                    value={each.materialId}
                    onCommit={(materialId, material) =>
                      set(each.id, {
                        materialId,
                        ...(material && each.title === ''
                          ? {
                              title: [localizedText(material.title, language), material.version]
                                .filter((part) => part !== '')
                                .join(' '),
                            }
                          : {}),
                      })
                    }
                  />
                </td>
                <td>
                  <TextField
                    hideLabel
                    label={`${t('partners.sharedTitle')} ${index + 1}`}
                    value={each.title}
                    onCommit={(title) => set(each.id, { title })}
                  />
                </td>
                <td>
                  <DateField
                    hideLabel
                    label={`${t('partners.sharedOn')} ${index + 1}`}
                    value={each.date}
                    onCommit={(date) => set(each.id, { date })}
                  />
                </td>
                <td>
                  <ActionIcon
                    aria-label={t('partners.unshare', { row: index + 1 })}
                    onClick={() => onEdit((now) => ({ shared: now.shared.filter((other) => other.id !== each.id) }))}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
