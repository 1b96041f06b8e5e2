import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { type Need, needSchema, type Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { newId } from '@/domain/kernel/ids';
import { type Edit, type Edited, RecordPicker } from '@/features/common';
import { useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, Section } from '@/ui';
import styles from './needs.module.css';

interface NeedTableProps {
  readonly deal: Opportunity;
  readonly side: keyof Localized;
  readonly onEdit: Edit<'opportunity'>;
}

const aspects = ['pain', 'capability', 'evidence'] as const;

/** Pain → capability → evidence (R67). The proposal takes the table over. */
export function NeedTable({ deal, side, onEdit }: NeedTableProps) {
  const t = useT('deals');
  const c = useT('common');
  const { environment } = useStore();
  const other = side === 'zh' ? 'en' : 'zh';
  const set = (id: string, changes: Edited<Need>) =>
    onEdit((now) => ({
      needs: now.needs.map((need) =>
        need.id === id ? { ...need, ...(typeof changes === 'function' ? changes(need) : changes) } : need,
      ),
    }));
  return (
    <Section
      title={t('needs.table')}
      actions={
        <Button
          size="xs"
          onClick={() => onEdit((now) => ({ needs: [...now.needs, needSchema.parse({ id: newId(environment) })] }))}
        >
          {t('needs.add')}
        </Button>
      }
    >
      {deal.needs.length === 0 ? (
        <p className={styles.faint}>{t('needs.empty')}</p>
      ) : (
        <table className={styles.table} aria-label={t('needs.table')}>
          <thead>
            <tr>
              <th style={{ width: 24 }} aria-label="#" />
              {aspects.map((aspect) => (
                <th key={aspect}>{t(`needs.${aspect}`)}</th>
              ))}
              <th style={{ width: 140 }}>{t('needs.kind')}</th>
              <th style={{ width: 34 }} aria-label={c('actions.remove')} />
            </tr>
          </thead>
          <tbody>
            {deal.needs.map((need, index) => (
              <tr key={need.id}>
                <td className={styles.number}>{index + 1}</td>
                {aspects.map((aspect) => (
                  <td key={aspect}>
                    <MultilineField
                      key={side}
                      hideLabel
                      label={`${t(`needs.${aspect}`)} ${index + 1}`}
                      placeholder={need[aspect][other] || undefined}
                      value={need[aspect][side]}
                      onCommit={(text) => set(need.id, (now) => ({ [aspect]: { ...now[aspect], [side]: text } }))}
                    />
                  </td>
                ))}
                <td>
                  <div className={styles.stack}>
                    <ChoiceField
                      hideLabel
                      label={`${t('needs.kind')} ${index + 1}`}
                      value={need.kind}
                      options={[
                        { value: 'stated', label: t('needs.kinds.stated') },
                        { value: 'latent', label: t('needs.kinds.latent') },
                      ]}
                      onCommit={(kind) => set(need.id, { kind })}
                    />
                    <RecordPicker
                      entity="product"
                      hideLabel
                      label={`${t('needs.product')} ${index + 1}`}
                      placeholder={t('needs.product')}
                      value={need.productId}
                      onCommit={(productId, product) =>
                        set(need.id, ({ capability }) => {
                          const blank = capability.zh === '' && capability.en === '';
                          return { productId, ...(product && blank ? { capability: product.description } : {}) };
                        })
                      }
                    />
                  </div>
                </td>
                <td>
                  <ActionIcon
                    aria-label={t('needs.remove', { row: index + 1 })}
                    onClick={() => onEdit((now) => ({ needs: now.needs.filter((each) => each.id !== need.id) }))}
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
