import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link } from 'react-router';
import type { Customer } from '@/domain/customers/customer';
import { localizedText, useEdit } from '@/features/common';
import { GiftsFigure } from '@/features/common/gifts/GiftsFigure';
import { useGifts } from '@/features/common/gifts/useGifts';
import { paths } from '@/features/paths';
import { formatPercent } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { Section, Tag } from '@/ui';
import { ScoreFigure } from '../scores/ScoreFigure';
import { OverridePanel } from './OverridePanel';
import type { Standing } from './useStanding';

/** Class, what it is made of, the next contact, and whether the profile is still true; beside every tab. */
export function StandingSection(props: {
  readonly customer: Customer;
  readonly standing: Standing;
  readonly readOnly: boolean;
}) {
  const { customer, standing, readOnly } = props;
  const t = useT('customers');
  const c = useT('common');
  const language = useLanguage();
  const edit = useEdit('customer', customer.id);
  const [open, setOpen] = useState(false);
  const { contact, verify, best, terms } = standing;
  const found = standing.class;
  const gifts = useGifts(customer.id);
  return (
    <Section
      title={t('standing.title')}
      actions={
        readOnly ? null : (
          <Button size="xs" variant="subtle" onClick={() => setOpen(true)}>
            {t('standing.override')}
          </Button>
        )
      }
    >
      <dl className="customer-standing">
        <div>
          <dt>{t('standing.class')}</dt>
          <dd>
            <Tag tone={found.value === 'A' ? 'accent' : 'neutral'}>{t(`classes.${found.value}`)}</Tag>
            {found.overridden ? (
              <Text size="xs" c="dimmed">
                {t('standing.computed', { value: t(`classes.${found.computed}`) })}
                {customer.classOverride.reason === '' ? '' : ` \u00b7 ${customer.classOverride.reason}`}
                {customer.classOverride.on === '' ? '' : ` (${customer.classOverride.on})`}
              </Text>
            ) : null}
          </dd>
        </div>
        <div>
          <dt>{t('standing.potential')}</dt>
          <dd>
            <ScoreFigure explanation={found.potential} title={t('standing.potentialTitle')} unit="points" />
          </dd>
        </div>
        <div>
          <dt>{t('standing.priority')}</dt>
          <dd>
            <ScoreFigure explanation={found.priority} title={t('standing.priorityTitle')} unit="points" />
          </dd>
        </div>
        <div>
          <dt>{t('standing.match')}</dt>
          <dd>
            {best ? (
              <>
                <ScoreFigure explanation={best.match.explanation} title={t('standing.matchTitle')} unit="share" />{' '}
                <Anchor component={Link} to={paths.target(best.profile.id)} size="xs">
                  <bdi>{localizedText(best.profile.name, language) || c('states.untitled')}</bdi>
                </Anchor>
              </>
            ) : (
              <Anchor component={Link} to={paths.targets} size="xs">
                {t('standing.noProfile')}
              </Anchor>
            )}
          </dd>
        </div>
        <div>
          <dt>{t('standing.contact')}</dt>
          <dd>
            {contact.days === null ? t('standing.never') : t('standing.days', { count: contact.days })}{' '}
            {contact.overdue ? <Tag tone="warn">{t('standing.contactDue')}</Tag> : null}
          </dd>
        </div>
        {terms?.discount == null ? null : (
          <div>
            <dt>{t('standing.discount')}</dt>
            <dd>{formatPercent(terms.discount)}</dd>
          </div>
        )}
        {gifts && (gifts.budget !== null || gifts.gifts.length > 0) ? (
          <div>
            <dt>{t('standing.gifts')}</dt>
            <dd>
              <GiftsFigure standing={gifts} />
            </dd>
          </div>
        ) : null}
        <div>
          <dt>{t('standing.verified')}</dt>
          <dd>
            {customer.verifiedOn === ''
              ? t('standing.notVerified')
              : [customer.verifiedOn, customer.verifiedBy].filter(Boolean).join(' \u00b7 ')}{' '}
            {verify.overdue ? <Tag tone="warn">{t('standing.verifyOverdue')}</Tag> : null}
          </dd>
        </div>
      </dl>
      {readOnly ? null : (
        <Button
          size="xs"
          mt={8}
          onClick={() => edit({ verifiedOn: standing.today, verifiedBy: standing.actor }, t('standing.verifyDone'))}
        >
          {t('standing.verify')}
        </Button>
      )}
      <OverridePanel
        customer={customer}
        standing={standing}
        opened={open}
        onClose={() => setOpen(false)}
        onCommit={edit}
      />
    </Section>
  );
}
