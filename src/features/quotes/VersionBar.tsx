import type { ReactNode } from 'react';
import type { Quote } from '@/domain/quoting/quote';
import { isExpired } from '@/domain/quoting/versions';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import styles from './quotes.module.css';

interface VersionBarProps {
  readonly quote: Quote;
  readonly versions: readonly Quote[];
  readonly today: string;
  readonly actions: ReactNode;
  readonly onOpen: (quoteId: string) => void;
  readonly onSettings: () => void;
}

/** Versions of the quote, how it is priced, how long it holds, and what can be done with it. */
export function VersionBar({ quote, versions, today, actions, onOpen, onSettings }: VersionBarProps) {
  const t = useT('quotes');
  const expired = isExpired(quote, today);
  return (
    <div className={styles.bar}>
      {/* biome-ignore lint/a11y/useSemanticElements: a set of buttons, not a form part */}
      <div className={styles.versions} role="group" aria-label={t('versions')}>
        {versions.map((version) => (
          <button
            key={version.id}
            type="button"
            aria-pressed={version.id === quote.id}
            aria-label={t('versionLabel', { version: version.version, status: t(`status.${version.status}`) })}
            title={t('versionLabel', { version: version.version, status: t(`status.${version.status}`) })}
            onClick={() => version.id !== quote.id && onOpen(version.id)}
          >
            {/* A long history would push the actions off the line: then only the open version shows its state. */}
            {versions.length > 3 && version.id !== quote.id
              ? `V${version.version}`
              : t('versionLabel', { version: version.version, status: t(`status.${version.status}`) })}
          </button>
        ))}
      </div>
      <button type="button" className={styles.link} onClick={onSettings}>
        <Tag>
          {t(`taxMode.${quote.taxMode}`)} · {t(`taxRounding.${quote.taxRounding}`)}
          {quote.strategy === 'channel' ? ` · ${t('strategy.channel')}` : ''}
        </Tag>
      </button>
      {expired ? (
        <Tag tone="warn">{t('status.expired')}</Tag>
      ) : (
        <span className={styles.faint}>
          {quote.validUntil === '' ? t('noValidity') : t('validUntil', { date: quote.validUntil })}
        </span>
      )}
      <span className={styles.spring} />
      {actions}
    </div>
  );
}
