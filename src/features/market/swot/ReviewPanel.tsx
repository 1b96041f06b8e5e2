import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import { ageOf } from '@/domain/freshness/age';
import { useLanguage, useT } from '@/i18n/setup';
import { SidePanel, Tag } from '@/ui';
import { AgeTag } from '../shared/AgeTag';
import panel from './board/panel.module.css';
import { useDesk } from './desk';
import { evidenceMoved } from './evidence';
import { shownText } from './words';

/** The analysis was gone through today; the factors that are ticked were found to be still true. */
export function ReviewPanel({ opened, onClose }: { readonly opened: boolean; readonly onClose: () => void }) {
  const t = useT('swot');
  return (
    <SidePanel opened={opened} onClose={onClose} title={t('review.action')} width={480}>
      {opened ? <ReviewForm onClose={onClose} /> : null}
    </SidePanel>
  );
}

function ReviewForm({ onClose }: { readonly onClose: () => void }) {
  const t = useT('swot');
  const language = useLanguage();
  const { swot, edit, labels, rules, records, today } = useDesk();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const dated = swot.factors.filter((factor) => factor.date !== today);
  const all = ticked.size === dated.length;

  const confirm = () => {
    edit(
      (now) => ({
        reviewedOn: today,
        factors: now.factors.map((factor) => (ticked.has(factor.id) ? { ...factor, date: today } : factor)),
      }),
      { message: t('review.done') },
    );
    onClose();
  };
  const toggle = (id: string) => {
    const next = new Set(ticked);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  return (
    <div className={panel.form}>
      <p className="dw-muted" style={{ margin: 0 }}>
        {dated.length === 0 ? t('review.allToday') : t('review.text')}
      </p>
      {dated.length === 0 ? null : (
        <Checkbox
          size="sm"
          label={t('review.all')}
          checked={all}
          indeterminate={ticked.size > 0 && !all}
          onChange={() => setTicked(new Set(all ? [] : dated.map((factor) => factor.id)))}
        />
      )}
      {dated.map((factor) => {
        const age = ageOf(factor, 'swotFactor', rules, today);
        return (
          <Checkbox
            key={factor.id}
            size="sm"
            ml={16}
            checked={ticked.has(factor.id)}
            onChange={() => toggle(factor.id)}
            label={
              <>
                <b>{labels.get(factor.id)}</b> {shownText(factor.text, language).text} <AgeTag age={age} />{' '}
                {evidenceMoved(factor, records) ? <Tag tone="warn">{t('card.moved')}</Tag> : null}
              </>
            }
          />
        );
      })}
      <div>
        <Button variant="filled" onClick={confirm}>
          {t('review.confirm')}
        </Button>
      </div>
    </div>
  );
}
