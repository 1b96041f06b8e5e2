import { Popover } from '@mantine/core';
import { IconAlertTriangle, IconLink } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { givenEvidence, type LineEvidence } from '@/domain/scripts/parts';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';
import { type EvidenceItem, useEvidenceItems } from './evidenceItems';
import './evidence.css';

/**
 * What a line that claims something rests on (R52): how many pieces of evidence, opened by a click, or a visible “no
 * evidence”. With `watch` it also says at once that one of them has changed; leave it off where hundreds are shown.
 */
export function EvidenceMark({
  evidence: all,
  watch = false,
}: {
  readonly evidence: readonly LineEvidence[];
  readonly watch?: boolean | undefined;
}) {
  const t = useT('scripts');
  const [opened, setOpened] = useState(false);
  const evidence = givenEvidence(all);
  const items = useEvidenceItems(evidence, opened || watch);
  if (evidence.length === 0) return <Tag tone="warn">{t('noEvidence')}</Tag>;
  const moved = items?.some((item) => item.review !== 'current') === true;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" width={360} returnFocus withinPortal>
      <Popover.Target>
        <button
          type="button"
          className="evidence-mark"
          data-moved={moved || undefined}
          aria-expanded={opened}
          onClick={(event) => {
            event.stopPropagation();
            setOpened(!opened);
          }}
        >
          {moved ? <IconAlertTriangle size={13} aria-hidden /> : <IconLink size={13} aria-hidden />}
          {t('evidence.count', { count: evidence.length })}
          {moved ? ` \u00b7 ${t('evidence.toReview')}` : ''}
        </button>
      </Popover.Target>
      <Popover.Dropdown className="evidence-box" aria-label={t('evidence.title')}>
        <ul className="evidence-list">
          {items?.map((item) => (
            <li key={item.evidence.id}>
              <EvidenceWords item={item} />
            </li>
          ))}
        </ul>
      </Popover.Dropdown>
    </Popover>
  );
}

/** One piece: its kind, its words with the way to the record, and what has become of it. */
export function EvidenceWords({ item, kind = true }: { readonly item: EvidenceItem; readonly kind?: boolean }) {
  const t = useT('scripts');
  const c = useT('common');
  const { evidence, words, review, now, path } = item;
  return (
    <>
      {kind ? <Tag>{t(`evidenceKinds.${evidence.kind}`)}</Tag> : null}
      <span className="evidence-words">
        {path === '' ? (
          words || c('states.none')
        ) : (
          <Link className="dw-link" to={path}>
            {words || c('states.untitled')}
          </Link>
        )}
      </span>
      {review === 'current' ? null : <Tag tone="warn">{t(`evidence.${review}`)}</Tag>}
      {now ? <p className="evidence-now">{t('evidence.now', { text: now.words })}</p> : null}
    </>
  );
}
