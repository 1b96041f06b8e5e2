import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link } from 'react-router';
import { type OriginRecord, originReview, originText, type Review } from '@/domain/scripts/origin';
import type { LineOrigin } from '@/domain/scripts/parts';
import { strategyCodes } from '@/domain/swot/tows';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { recordTitle } from '../titles';
import styles from './lines.module.css';
import { useOriginRecords } from './useOrigins';

/** That a line must be looked at again; nothing while it stands. */
export function ReviewTag({ review }: { readonly review: Review }) {
  const t = useT('scriptResults');
  return review === 'current' ? null : <Tag tone="warn">{t('origin.toReview')}</Tag>;
}

interface OriginNoteProps {
  readonly origin: LineOrigin;
  /** Takes the new basis (“still right”), or cuts the link with `null`; without it the note is to be read only. */
  readonly onChange?: ((origin: LineOrigin | null) => void) | undefined;
}

/** What a line was made from, with what that said then and says now once it reads otherwise (N2). */
export function OriginNote({ origin, onChange }: OriginNoteProps) {
  const t = useT('scriptResults');
  const pieces = useMemo(() => [{ origin }], [origin]);
  const records = useOriginRecords(pieces);
  if (!records) return null;
  const record = records.get(origin.recordId);
  const review = originReview(origin, record);
  const now = originText(origin, record);
  return (
    <div className={styles.note} data-review={review === 'current' ? undefined : true}>
      <p>
        <ReviewTag review={review} /> {t('origin.from')} <Source origin={origin} record={record} />
      </p>
      {review === 'current' ? null : (
        <>
          <p>{t(review === 'missing' ? 'origin.missing' : 'origin.changed')}</p>
          <div className={styles.compare}>
            <Said title={t('origin.was')} text={origin.basis} other={now ?? ''} />
            {now === null ? null : <Said title={t('origin.now')} text={now} other={origin.basis} />}
          </div>
          {onChange ? (
            <p className={styles.actions}>
              {now === null ? (
                <Button size="xs" onClick={() => onChange(null)}>
                  {t('origin.cut')}
                </Button>
              ) : (
                <Button size="xs" onClick={() => onChange({ ...origin, basis: now })}>
                  {t('origin.stillRight')}
                </Button>
              )}
            </p>
          ) : null}
        </>
      )}
    </div>
  );
}

/** One side of the comparison; lines that the other does not have are marked, not by colour alone. */
function Said({ title, text, other }: { readonly title: string; readonly text: string; readonly other: string }) {
  const also = new Set(other.split('\n'));
  return (
    <div>
      <h4>{title}</h4>
      {text.split('\n').map((line, index) =>
        also.has(line) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text without identity
          <p key={index}>{line}</p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines of one text without identity
          <p key={index}>
            <mark>{line}</mark>
          </p>
        ),
      )}
    </div>
  );
}

function Source({ origin, record }: { readonly origin: LineOrigin; readonly record: OriginRecord | undefined }) {
  const t = useT('scriptResults');
  const c = useT('common');
  const language = useLanguage();
  const kind = t(`origin.entities.${origin.entity}`);
  if (record?.deletedAt !== 0)
    return (
      <>
        {kind} · {c('states.missing')}
      </>
    );
  if ('strategies' in record) {
    const code = strategyCodes(record.strategies, record.factors).get(origin.part)?.title;
    const title = recordTitle('swot', record, language) || c('states.untitled');
    return (
      <Link className="dw-link" to={paths.swot(record.id, 'strategies')}>
        {[kind, title, code].filter((word) => word).join(' \u00b7 ')}
      </Link>
    );
  }
  return (
    <Link className="dw-link" to={paths.competitor(record.id, 'card')}>
      {kind} · {recordTitle('competitor', record, language)}
    </Link>
  );
}
