import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useStore } from '@/data/react';
import { type Need, needSchema, type Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { newId } from '@/domain/kernel/ids';
import { RecordPicker } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, EmptyState, LocalizedField, MultilineField } from '@/ui';
import styles from './deals.module.css';

interface NeedsTabProps {
  readonly deal: Opportunity;
  readonly onEdit: (changes: Partial<Opportunity>) => void;
}

const aspects = ['pain', 'capability', 'evidence'] as const;

/** The customer's situation and needs: pain → capability → evidence (R67). The proposal takes them over. */
export function NeedsTab({ deal, onEdit }: NeedsTabProps) {
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const { environment } = useStore();
  const [side, setSide] = useState<keyof Localized>(language === 'en' ? 'en' : 'zh');
  const set = (id: string, changes: Partial<Need>) =>
    onEdit({ needs: deal.needs.map((need) => (need.id === id ? { ...need, ...changes } : need)) });
  const add = () => onEdit({ needs: [...deal.needs, needSchema.parse({ id: newId(environment) })] });

  return (
    <div className={styles.form}>
      <LocalizedField
        label={t('needs.situation')}
        description={t('needs.situationHint')}
        multiline
        value={deal.situation}
        onCommit={(situation) => onEdit({ situation })}
      />
      <div className={styles.head}>
        <h2>{t('needs.table')}</h2>
        <div className={styles.bar}>
          <SegmentedControl
            size="xs"
            aria-label={t('needs.language')}
            value={side}
            data={[
              { value: 'zh', label: c('language.zh-CN') },
              { value: 'en', label: c('language.en') },
            ]}
            onChange={(value) => setSide(value === 'en' ? 'en' : 'zh')}
          />
          <Button size="xs" onClick={add}>
            {t('needs.add')}
          </Button>
        </div>
      </div>
      {deal.needs.length === 0 ? (
        <EmptyState
          title={t('needs.table')}
          text={t('needs.empty')}
          action={<Button onClick={add}>{t('needs.add')}</Button>}
        />
      ) : (
        <table className={styles.needs} aria-label={t('needs.table')}>
          <thead>
            <tr>
              <th style={{ width: 26 }} aria-label="#" />
              {aspects.map((aspect) => (
                <th key={aspect}>{t(`needs.${aspect}`)}</th>
              ))}
              <th style={{ width: 150 }}>{t('needs.kind')}</th>
              <th style={{ width: 36 }} aria-label={c('actions.remove')} />
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
                      value={need[aspect][side]}
                      onCommit={(text) => set(need.id, { [aspect]: { ...need[aspect], [side]: text } })}
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
                      onCommit={(productId, product) => {
                        const blank = need.capability.zh === '' && need.capability.en === '';
                        set(need.id, { productId, ...(product && blank ? { capability: product.description } : {}) });
                      }}
                    />
                  </div>
                </td>
                <td>
                  <ActionIcon
                    aria-label={t('needs.remove', { row: index + 1 })}
                    onClick={() => onEdit({ needs: deal.needs.filter((other) => other.id !== need.id) })}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
