import { ActionIcon, Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Fragment, useState } from 'react';
import { Link } from 'react-router';
import { useStore } from '@/data/react';
import type { Competitor } from '@/domain/competitors/competitor';
import { type DealCompetitor, dealCompetitorSchema, type Opportunity } from '@/domain/deals/opportunity';
import { newId } from '@/domain/kernel/ids';
import { RecordPicker, recordTitle, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, EmptyState, MultilineField, Section } from '@/ui';
import { CardPanel } from './CardPanel';
import type { DealPart } from './DealCompetition';

const texts = ['strengths', 'weaknesses', 'answers', 'note'] as const;
const most = 30;

/** The competitors of a deal: how each stands in it, and what is said of it in this deal in place of its card. */
export function DealCompetitors(
  props: DealPart & {
    readonly competitors: readonly Competitor[];
    /** Whether one that is not among them may still be on its way. */
    readonly loading: boolean;
  },
) {
  const { deal, onEdit } = props;
  const t = useT('competition');
  const m = useT('market');
  const language = useLanguage();
  const store = useStore();
  const write = useWrite();
  const [open, setOpen] = useState<string | null>(null);
  const [card, setCard] = useState<string | null>(null);
  const known = new Map(props.competitors.map((competitor) => [competitor.id, competitor]));
  const nameOf = (id: string) => {
    const competitor = known.get(id);
    return competitor ? recordTitle('competitor', competitor, language) : props.loading ? '' : t('gone');
  };
  const taken = new Set(deal.competitors.map((each) => each.competitorId));
  const decided = deal.outcome !== 'open';

  const withNew = (now: Opportunity, competitorId: string) =>
    now.competitors.some((each) => each.competitorId === competitorId)
      ? {}
      : { competitors: [...now.competitors, dealCompetitorSchema.parse({ competitorId })] };
  const set = (id: string, changes: Partial<DealCompetitor>) =>
    onEdit((now) => ({
      competitors: now.competitors.map((each) => (each.competitorId === id ? { ...each, ...changes } : each)),
    }));
  const create = async (name: string) => {
    const now = await store.get('opportunity', deal.id);
    if (!now) return;
    const id = newId(store.environment);
    await write(
      [
        { type: 'create', entity: 'competitor', record: { id, name } },
        { type: 'update', entity: 'opportunity', id: deal.id, changes: withNew(now, id), expectedRev: now.rev },
      ],
      { message: t('rivals.made', { name }) },
    );
  };
  const picker =
    deal.competitors.length >= most ? null : (
      <div className="cp-picker">
        <RecordPicker
          // A fresh one after each choice, so that the next can be typed at once.
          key={deal.competitors.length}
          entity="competitor"
          hideLabel
          label={t('rivals.add')}
          placeholder={t('rivals.add')}
          value=""
          filter={(competitor) => !taken.has(competitor.id)}
          onCommit={(id) => (id === '' || taken.has(id) ? undefined : onEdit((now) => withNew(now, id)))}
          onCreate={(name) => void create(name)}
        />
      </div>
    );

  if (deal.competitors.length === 0)
    return (
      <Section title={t('rivals.title')}>
        <EmptyState title={t('rivals.none')} text={t('rivals.noneText')} action={picker} />
      </Section>
    );
  return (
    <Section title={t('rivals.title')} actions={picker}>
      <div className="cp-scroll">
        <table className="cp-table" aria-label={t('rivals.title')}>
          <thead>
            <tr>
              <th scope="col">{t('rivals.name')}</th>
              <th scope="col" style={{ width: 156 }}>
                {t('rivals.position')}
              </th>
              <th scope="col" style={{ width: 140 }}>
                {t('rivals.threat')}
              </th>
              {decided ? (
                <th scope="col" style={{ width: 144 }}>
                  {t('rivals.outcome')}
                </th>
              ) : null}
              <th scope="col">
                <span className="dw-visually-hidden">{t('rivals.actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {deal.competitors.map((each) => {
              const id = each.competitorId;
              const name = nameOf(id);
              const own = texts.filter((field) => each[field].trim() !== '').length;
              return (
                <Fragment key={id}>
                  <tr>
                    <th scope="row">{known.has(id) ? <Link to={paths.competitor(id)}>{name}</Link> : name}</th>
                    <td>
                      <ChoiceField<DealCompetitor['position']>
                        hideLabel
                        allowEmpty
                        label={`${t('rivals.position')} · ${name}`}
                        value={each.position}
                        options={(['incumbent', 'new'] as const).map((value) => ({
                          value,
                          label: t(`rivals.positions.${value}`),
                        }))}
                        onCommit={(position) => set(id, { position })}
                      />
                    </td>
                    <td>
                      <ChoiceField<DealCompetitor['threat']>
                        hideLabel
                        allowEmpty
                        label={`${t('rivals.threat')} · ${name}`}
                        value={each.threat}
                        options={(['low', 'medium', 'high'] as const).map((value) => ({
                          value,
                          label: m(`grades.${value}`),
                        }))}
                        onCommit={(threat) => set(id, { threat })}
                      />
                    </td>
                    {decided ? (
                      <td>
                        <ChoiceField<DealCompetitor['outcome']>
                          hideLabel
                          allowEmpty
                          label={`${t('rivals.outcome')} · ${name}`}
                          value={each.outcome}
                          options={(['wonAgainst', 'lostTo'] as const).map((value) => ({
                            value,
                            label: t(`rivals.outcomes.${value}`),
                          }))}
                          onCommit={(outcome) => set(id, { outcome })}
                        />
                      </td>
                    ) : null}
                    <td className="cp-end">
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        disabled={!known.has(id)}
                        aria-label={t('card.open', { name })}
                        onClick={() => setCard(id)}
                      >
                        {t('card.short')}
                      </Button>
                      <Button
                        size="compact-sm"
                        variant="subtle"
                        color="gray"
                        aria-expanded={open === id}
                        aria-label={`${t('rivals.texts')} · ${name}`}
                        onClick={() => setOpen(open === id ? null : id)}
                      >
                        {own === 0 ? t('rivals.texts') : t('rivals.textsFilled', { count: own })}
                      </Button>
                      <ActionIcon
                        variant="subtle"
                        color="gray"
                        aria-label={t('rivals.remove', { name })}
                        onClick={() =>
                          onEdit(
                            (now) => ({ competitors: now.competitors.filter((other) => other.competitorId !== id) }),
                            t('rivals.removed', { name }),
                          )
                        }
                      >
                        <IconTrash size={15} />
                      </ActionIcon>
                    </td>
                  </tr>
                  {open === id ? (
                    <tr className="cp-under">
                      <td colSpan={decided ? 5 : 4}>
                        <p className="cp-hint">{t('rivals.textsHint')}</p>
                        <div className="cp-texts">
                          {texts.map((field) => (
                            <MultilineField
                              key={field}
                              label={t(`rivals.fields.${field}`)}
                              value={each[field]}
                              onCommit={(text) => set(id, { [field]: text })}
                            />
                          ))}
                        </div>
                      </td>
                    </tr>
                  ) : null}
                </Fragment>
              );
            })}
          </tbody>
        </table>
      </div>
      {card === null ? null : (
        <CardPanel competitorId={card} name={nameOf(card)} dealId={deal.id} onClose={() => setCard(null)} />
      )}
    </Section>
  );
}
