import { ActionIcon, SegmentedControl } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { getCompany } from '@/data/queries/company';
import { useLive } from '@/data/react';
import { battlecard, type CardLine } from '@/domain/competitors/battlecard';
import { mayReachClient } from '@/domain/freshness/age';
import { recordTitle } from '@/features/common';
import { useCopyText } from '@/features/common/scripts/useCopyText';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** What fits into ten seconds (U47); the whole card is one click away. */
const shown = 3;

/** What to say and ask about a competitor of the deal, while the customer listens: lines, not the whole card. */
export function CompetitorCard({ ids, dealId }: { readonly ids: readonly string[]; readonly dealId: string }) {
  const t = useT('calls');
  const language = useLanguage();
  const [chosen, setChosen] = useState(ids[0] ?? '');
  const found = useLive(
    async (store) => {
      const [competitors, deal, company] = await Promise.all([
        store.getMany('competitor', ids),
        dealId === '' ? undefined : store.get('opportunity', dealId),
        getCompany(store),
      ]);
      return competitors.flatMap((competitor) =>
        competitor?.deletedAt === 0
          ? [
              battlecard({
                competitor,
                research: [],
                priceRows: [],
                deal: deal?.competitors.find(({ competitorId }) => competitorId === competitor.id) ?? null,
                rules: company.freshness,
                today: store.environment.today(),
              }),
            ]
          : [],
      );
    },
    [ids.join(' '), dealId],
  );
  if (!found) return null;
  const card = found.find(({ competitor }) => competitor.id === chosen) ?? found[0];
  if (!card) return <p className="dw-hint">{t('card.none')}</p>;
  const { competitor } = card;
  const empty =
    card.strengths.length + card.weaknesses.length + card.landmines.length + card.objections.length === 0 &&
    card.answers === '';
  return (
    <>
      {found.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={t('card.which')}
          value={competitor.id}
          onChange={setChosen}
          data={found.map(({ competitor: each }) => ({
            value: each.id,
            label: each.shortName || recordTitle('competitor', each, language),
          }))}
        />
      ) : null}
      <h3 className="call-card-name">
        <bdi>{recordTitle('competitor', competitor, language)}</bdi>
        <Link className="dw-link" to={paths.battlecard(competitor.id, dealId)}>
          {t('card.whole')}
        </Link>
      </h3>
      {empty ? <p className="dw-hint">{t('card.empty')}</p> : null}
      <Lines
        title={t('card.landmines')}
        lines={card.landmines.map(({ id, text }) => ({ id, text, answer: '', old: false }))}
      />
      <Lines title={t('card.weaknesses')} lines={card.weaknesses.map(plain)} />
      <Lines title={t('card.strengths')} lines={card.strengths.map(plain)} />
      {card.answers === '' ? null : <p className="call-card-answer">{card.answers}</p>}
      <Lines
        title={t('card.objections')}
        lines={card.objections.map(({ id, objection, reply }) => ({ id, text: objection, answer: reply, old: false }))}
      />
    </>
  );
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly answer: string;
  /** Not fresh any more: not to be told to a customer before somebody looked again. */
  readonly old: boolean;
}

function plain({ id, text, answer, age }: CardLine): Line {
  return { id, text, answer, old: age !== null && !mayReachClient(age) };
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly Line[] }) {
  const t = useT('calls');
  const copyText = useCopyText();
  if (lines.length === 0) return null;
  return (
    <section className="call-card">
      <h4>{title}</h4>
      <ul>
        {lines.slice(0, shown).map((line) => (
          <li key={line.id}>
            <span>
              {line.text} {line.old ? <Tag tone="warn">{t('card.old')}</Tag> : null}
              {line.answer === '' ? null : <span className="call-card-answer">{line.answer}</span>}
            </span>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('card.copy', { text: line.answer || line.text })}
              onClick={() => void copyText({ text: line.answer || line.text, missing: [] })}
            >
              <IconCopy size={13} aria-hidden />
            </ActionIcon>
          </li>
        ))}
      </ul>
    </section>
  );
}
