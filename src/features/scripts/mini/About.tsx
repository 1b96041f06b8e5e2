import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { runningTalks } from '@/data/queries/running';
import { useLive } from '@/data/react';
import { localizedText } from '@/features/common';
import { RecordPicker } from '@/features/common/RecordPicker';
import { type Language, languages, useLanguage, useT } from '@/i18n/setup';
import type { MiniAbout } from './copies';
import styles from './mini.module.css';

/** For whom and in which language lines are filled in; one line until it is to be changed. */
export function About(props: {
  readonly about: MiniAbout;
  readonly onChange: (about: MiniAbout) => void;
  readonly language: Language;
  readonly onLanguage: (language: Language) => void;
}) {
  const { about, onChange } = props;
  const t = useT('mini');
  const screen = useLanguage();
  const [opened, setOpened] = useState(false);
  const names = useLive(
    async (store) => {
      const [customer, deal] = await Promise.all([
        about.customerId === '' ? undefined : store.get('customer', about.customerId),
        about.opportunityId === '' ? undefined : store.get('opportunity', about.opportunityId),
      ]);
      return [customer && (customer.shortName || customer.name), deal && localizedText(deal.title, screen)];
    },
    [about.customerId, about.opportunityId, screen],
  );
  const talking = useLive(async (store) => {
    const [talk] = await runningTalks(store, 1);
    const customer = talk && talk.customerId !== '' ? await store.get('customer', talk.customerId) : undefined;
    return talk && customer?.deletedAt === 0 ? { talk, name: customer.shortName || customer.name } : null;
  }, []);
  const named = names?.filter((name) => name).join(' \u00b7 ');
  return (
    <div className={styles.about}>
      <div className={styles.aboutLine}>
        <button type="button" className={styles.who} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          <span className="dw-faint">{t('about.label')}</span>
          <span>{named || t('about.nobody')}</span>
        </button>
        <SegmentedControl
          size="xs"
          aria-label={t('about.language')}
          value={props.language}
          data={languages.map((value) => ({ value, label: t(`about.languages.${value}`) }))}
          onChange={(value) => props.onLanguage(languages.find((each) => each === value) ?? 'zh-CN')}
        />
      </div>
      {talking && talking.talk.customerId !== about.customerId ? (
        <button
          type="button"
          className={`dw-link ${styles.talking}`}
          onClick={() => onChange({ customerId: talking.talk.customerId, opportunityId: talking.talk.opportunityId })}
        >
          {t('about.talking', { name: talking.name })}
        </button>
      ) : null}
      {opened ? (
        <div className={styles.pickers}>
          <RecordPicker
            entity="customer"
            label={t('about.customer')}
            value={about.customerId}
            autoFocus
            onCommit={(customerId) => onChange({ customerId, opportunityId: '' })}
          />
          {about.customerId === '' ? null : (
            <RecordPicker
              entity="opportunity"
              label={t('about.deal')}
              value={about.opportunityId}
              customerId={about.customerId}
              onCommit={(opportunityId) => onChange({ ...about, opportunityId })}
            />
          )}
        </div>
      ) : null}
    </div>
  );
}
