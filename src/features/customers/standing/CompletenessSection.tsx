import { Button, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import type { ProfileCompleteness } from '@/domain/customers/completeness';
import { halfUp } from '@/domain/kernel/rounding';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { Section } from '@/ui';

const shownAtFirst = 4;

/** How much of the profile is known, what is missing, and what that would be good for (U36, U46). */
export function CompletenessSection({ completeness }: { readonly completeness: ProfileCompleteness }) {
  const t = useT('customers');
  const [all, setAll] = useState(false);
  const { missing } = completeness;
  const shown = all ? missing : missing.slice(0, shownAtFirst);
  const label = t('completeness.label', { known: completeness.known, all: completeness.all });
  return (
    <Section
      title={t('completeness.title', { share: formatPercent(Number(halfUp(BigInt(completeness.bp), 100n)) * 100) })}
    >
      <Progress value={completeness.bp / 100} aria-label={label} />
      <Text size="xs" c="dimmed" mt={4}>
        {label}
      </Text>
      {missing.length === 0 ? null : (
        <ul className="customer-missing" aria-label={t('completeness.missing')}>
          {shown.map(({ item, feeds }) => (
            <li key={item}>
              {t(`completeness.items.${item}`)}{' '}
              <span className="dw-muted">
                {t('completeness.feeds', {
                  feeds: feeds.map((feed) => t(`completeness.feed.${feed}`)).join(t('timeline.separator')),
                })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {missing.length > shown.length ? (
        <Button size="xs" variant="subtle" onClick={() => setAll(true)}>
          {t('completeness.more', { count: missing.length - shown.length })}
        </Button>
      ) : null}
    </Section>
  );
}
