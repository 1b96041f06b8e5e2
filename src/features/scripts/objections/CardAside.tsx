import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { usedBy } from '@/data/queries/related';
import { useLive, useStore } from '@/data/react';
import { ageOf } from '@/domain/freshness/age';
import { factsOf } from '@/domain/freshness/facts';
import { verified } from '@/domain/freshness/verified';
import { newId } from '@/domain/kernel/ids';
import { inItsLanguage, inMarkup } from '@/domain/scripts/origin';
import { scriptNodeSchema } from '@/domain/scripts/script';
import { localizedText, useCompany } from '@/features/common';
import { AddLineField } from '@/features/common/lines/AddLineField';
import { paths } from '@/features/paths';
import { formatDate } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { IntegerField, MultilineField, Section, Tag, TagsField, TextField } from '@/ui';
import { AudienceFields } from '../library/AudienceFields';
import { houseRule, useIntervals } from '../library/freshness';
import '../library/library.css';
import type { CardPartProps } from './CardWords';
import styles from './objections.module.css';

const shown = 20;

/** For whom the card is, whether it still holds, who keeps it, and where it came from and is used. */
export function CardAside({ card, onEdit }: CardPartProps) {
  const t = useT('objections');
  return (
    <>
      <Section title={t('card.forWhom')}>
        <div className={styles.form}>
          <AudienceFields audience={card} onEdit={onEdit} />
        </div>
      </Section>
      <Section title={t('card.upToDate')}>
        <Verification card={card} onEdit={onEdit} />
      </Section>
      <Section title={t('card.about')}>
        <div className={styles.form}>
          <TextField label={t('card.owner')} value={card.owner} onCommit={(owner) => onEdit({ owner })} />
          <TagsField label={t('card.tags')} value={card.tags} onCommit={(tags) => onEdit({ tags })} />
          <MultilineField label={t('card.notes')} value={card.notes} onCommit={(notes) => onEdit({ notes })} />
        </div>
      </Section>
      <Links card={card} />
    </>
  );
}

function Verification({ card, onEdit }: CardPartProps) {
  const t = useT('objections');
  const language = useLanguage();
  const company = useCompany();
  const intervals = useIntervals();
  const { rules, today } = intervals;
  const rule = houseRule(intervals);
  const [fact] = factsOf('objection', card);
  const age = fact ? ageOf(fact.dated, fact.kind, rules, today) : undefined;
  const date = card.verifiedOn === '' ? '' : formatDate(card.verifiedOn, language);
  const by = card.verifier || rule.verifier || company?.signatoryName || '';
  return (
    <div className={styles.form}>
      <p className={styles.verified}>
        {date === ''
          ? t('card.neverVerified')
          : card.verifiedBy === ''
            ? t('card.verifiedOnDate', { date })
            : t('card.verifiedOn', { date, by: card.verifiedBy })}{' '}
        {age && age.state !== 'fresh' ? (
          <Tag tone="warn">{age.overdue > 0 ? t('card.overdue', { count: age.overdue }) : t('list.shows.verify')}</Tag>
        ) : null}
      </p>
      <Button
        size="compact-sm"
        disabled={card.verifiedOn === today}
        onClick={() => onEdit((now) => verified(now, '', today, by), t('card.verified'))}
      >
        {t('card.stillTrue')}
      </Button>
      <TextField
        label={t('card.verifier')}
        placeholder={rule.verifier}
        value={card.verifier}
        onCommit={(verifier) => onEdit({ verifier })}
      />
      <IntegerField
        label={t('card.verifyDays')}
        description={t('card.verifyDaysHint', { days: rule.days })}
        min={1}
        max={3650}
        value={card.verifyDays}
        onCommit={(verifyDays) => onEdit({ verifyDays })}
      />
    </div>
  );
}

/** Puts the objection into a script, where its answers come up at the right place (R54). */
function AddToScript({ card }: Pick<CardPartProps, 'card'>) {
  const { environment } = useStore();
  return (
    <div className={styles.add}>
      <AddLineField
        line={() =>
          scriptNodeSchema.parse({
            id: newId(environment),
            kind: 'objection',
            text: inMarkup(card.text),
            objectionId: card.id,
          })
        }
        fresh={(title) => ({ title: inItsLanguage(title), scenario: 'objection' })}
      />
    </div>
  );
}

/** The lost deal it came from, and the scripts whose lines lead to it. */
function Links({ card }: Pick<CardPartProps, 'card'>) {
  const t = useT('objections');
  const c = useT('common');
  const language = useLanguage();
  const { id, opportunityId } = card;
  const found = useLive(
    async (store) => {
      const [deal, scripts] = await Promise.all([
        opportunityId === '' ? undefined : store.get('opportunity', opportunityId),
        usedBy(store, 'script', id, shown),
      ]);
      return { deal: deal?.deletedAt === 0 ? deal : undefined, scripts };
    },
    [id, opportunityId],
  );
  if (!found) return null;
  return (
    <>
      {opportunityId === '' ? null : (
        <Section title={t('card.fromDeal')}>
          {found.deal ? (
            <Link className="dw-link" to={paths.deal(opportunityId)}>
              {localizedText(found.deal.title, language) || c('states.untitled')}
            </Link>
          ) : (
            c('states.missing')
          )}
        </Section>
      )}
      <Section title={t('card.usedIn')}>
        {found.scripts.length === 0 ? <p className="dw-hint">{t('card.unused')}</p> : null}
        <ul className="dw-plain-list">
          {found.scripts.map((script) => (
            <li key={script.id}>
              <Link className="dw-link" to={paths.script(script.id)}>
                {localizedText(script.title, language) || c('states.untitled')}
              </Link>
            </li>
          ))}
        </ul>
        <AddToScript card={card} />
      </Section>
    </>
  );
}
