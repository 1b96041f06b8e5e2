import { Button, SegmentedControl } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { Localized } from '@/domain/kernel/fields';
import { questionnaireOf } from '@/domain/needs/builtIn';
import { type Edit, useCompany } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Confirmations } from './needs/Confirmations';
import { ConfirmPanel } from './needs/ConfirmPanel';
import { NeedTable } from './needs/NeedTable';
import styles from './needs/needs.module.css';
import { type NeedsPart, Overview } from './needs/Overview';
import { ProductMatches } from './needs/ProductMatches';
import { Qualification } from './needs/Qualification';
import { QuestionSection } from './needs/QuestionSection';
import { TalkAnswers } from './needs/TalkAnswers';
import { TechnicalNeeds } from './needs/TechnicalNeeds';
import { useNeeds } from './needs/useNeeds';

interface NeedsTabProps {
  readonly deal: Opportunity;
  readonly onEdit: Edit<'opportunity'>;
}

/** What the customer needs: the questions that find it out, how we meet it, whether it is worth our while, what was confirmed. */
export function NeedsTab({ deal, onEdit }: NeedsTabProps) {
  const t = useT('needs');
  const c = useT('common');
  const d = useT('deals');
  const language = useLanguage();
  const [side, setSide] = useState<keyof Localized>(language === 'en' ? 'en' : 'zh');
  const [confirming, setConfirming] = useState(false);
  const page = useRef<HTMLDivElement>(null);
  const company = useCompany();
  const known = useNeeds(deal);
  if (!known || !company) return null;
  const { customer, questionnaires } = known;
  const questionnaire = questionnaireOf(deal, customer, questionnaires);
  const weights = company.sales.bant;
  const show = (part: NeedsPart) =>
    page.current?.querySelector(`[data-part="${part}"]`)?.scrollIntoView({ block: 'start' });

  return (
    <div ref={page} className={styles.tab}>
      <div className={styles.head}>
        <Overview deal={deal} customer={customer} questionnaire={questionnaire} weights={weights} onOpen={show} />
        <Button size="xs" component={Link} to={paths.show(deal.id)} state="fromDeal">
          {d('actions.show')}
        </Button>
        <SegmentedControl
          size="xs"
          aria-label={t('side')}
          value={side}
          data={[
            { value: 'zh', label: c('languageShort.zh') },
            { value: 'en', label: c('languageShort.en') },
          ]}
          onChange={(value) => setSide(value === 'en' ? 'en' : 'zh')}
        />
      </div>
      <div data-part="questions">
        <QuestionSection
          deal={deal}
          questionnaire={questionnaire}
          stored={questionnaires}
          side={side}
          currency={company.defaultCurrency}
          onEdit={onEdit}
        />
      </div>
      <TalkAnswers dealId={deal.id} />
      <div data-part="table">
        <NeedTable deal={deal} side={side} onEdit={onEdit} />
      </div>
      <TechnicalNeeds deal={deal} side={side} onEdit={onEdit} />
      <ProductMatches deal={deal} products={known.products} quotes={known.quotes} />
      <div data-part="qualification">
        <Qualification deal={deal} customer={customer} weights={weights} onEdit={onEdit} />
      </div>
      <div data-part="confirmations">
        <Confirmations deal={deal} onConfirm={() => setConfirming(true)} />
      </div>
      {confirming ? (
        <ConfirmPanel deal={deal} customer={customer} contact={known.contact} onClose={() => setConfirming(false)} />
      ) : null}
    </div>
  );
}
