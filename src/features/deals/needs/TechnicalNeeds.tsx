import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useStore } from '@/data/react';
import { type Opportunity, technicalNeedSchema } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { newId } from '@/domain/kernel/ids';
import type { Edit } from '@/features/common';
import { useT } from '@/i18n/setup';
import { ChoiceField, MultilineField, Section } from '@/ui';
import styles from './needs.module.css';

interface TechnicalNeedsProps {
  readonly deal: Opportunity;
  readonly side: keyof Localized;
  readonly onEdit: Edit<'opportunity'>;
}

/** What must run with what, how many, how fast: needs that are no pains. */
export function TechnicalNeeds({ deal, side, onEdit }: TechnicalNeedsProps) {
  const t = useT('needs');
  const { environment } = useStore();
  const set = (id: string, changes: Partial<Opportunity['technicalNeeds'][number]>) =>
    onEdit((now) => ({
      technicalNeeds: now.technicalNeeds.map((need) => (need.id === id ? { ...need, ...changes } : need)),
    }));
  return (
    <Section
      title={t('sections.technical')}
      actions={
        <Button
          size="xs"
          onClick={() =>
            onEdit((now) => ({
              technicalNeeds: [...now.technicalNeeds, technicalNeedSchema.parse({ id: newId(environment) })],
            }))
          }
        >
          {t('technical.add')}
        </Button>
      }
    >
      {deal.technicalNeeds.length === 0 ? <p className={styles.faint}>{t('technical.empty')}</p> : null}
      {deal.technicalNeeds.map((need, index) => {
        const row = index + 1;
        return (
          <div key={need.id} className={styles.technical}>
            <MultilineField
              key={side}
              hideLabel
              minRows={1}
              label={t('technical.row', { row })}
              placeholder={need.text[side === 'zh' ? 'en' : 'zh'] || undefined}
              value={need.text[side]}
              onCommit={(text) =>
                onEdit((now) => ({
                  technicalNeeds: now.technicalNeeds.map((each) =>
                    each.id === need.id ? { ...each, text: { ...each.text, [side]: text } } : each,
                  ),
                }))
              }
            />
            <ChoiceField
              hideLabel
              label={t('technical.weight', { row })}
              value={need.must ? 'must' : 'nice'}
              options={[
                { value: 'must', label: t('technical.must') },
                { value: 'nice', label: t('technical.nice') },
              ]}
              onCommit={(value) => set(need.id, { must: value === 'must' })}
            />
            <ActionIcon
              aria-label={t('technical.remove', { row })}
              onClick={() =>
                onEdit((now) => ({ technicalNeeds: now.technicalNeeds.filter((each) => each.id !== need.id) }))
              }
            >
              <IconTrash size={15} />
            </ActionIcon>
          </div>
        );
      })}
    </Section>
  );
}
