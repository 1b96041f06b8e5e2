import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconStar, IconStarFilled, IconTrash } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useLive } from '@/data/react';
import type { Objection } from '@/domain/scripts/objection';
import { localizedText, useEdit, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { MissingPage, Page, Section, Tag } from '@/ui';
import { preloadRichText } from '@/ui/rich/RichTextField';
import { CardResults } from '../results/CardResults';
import { AnswerList } from './AnswerList';
import { CardAside } from './CardAside';
import { CardWords } from './CardWords';

/** One objection: what customers say, what is behind it, our answers and how they did. */
export default function ObjectionPage() {
  const { id = '' } = useParams();
  const t = useT('objections');
  const n = useT('navigation');
  const found = useLive(async (store) => ({ card: await store.get('objection', id) }), [id]);
  const crumbs = [
    { label: n('scriptTabs.label'), to: paths.scripts },
    { label: t('title'), to: paths.objections },
  ];
  if (!found) return <Page title="" breadcrumb={crumbs} />;
  if (!found.card || found.card.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('card.missing')}
        text={t('card.missingText')}
        back={{ label: t('card.back'), to: paths.objections }}
      />
    );
  return <CardView key={id} card={found.card} crumbs={crumbs} />;
}

interface CardViewProps {
  readonly card: Objection;
  readonly crumbs: readonly { readonly label: string; readonly to: string }[];
}

function CardView({ card, crumbs }: CardViewProps) {
  const t = useT('objections');
  const language = useLanguage();
  const edit = useEdit('objection', card.id);
  useEffect(preloadRichText, []);
  const title = localizedText(card.text, language) || t('card.untitled');
  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[...crumbs, { label: <bdi>{title}</bdi> }]}
      badges={
        <>
          <Tag>{t(`categories.${card.category}`)}</Tag>
          {card.status === 'ready' ? null : (
            <Tag tone={card.status === 'draft' ? 'warn' : 'neutral'}>{t(`statuses.${card.status}`)}</Tag>
          )}
        </>
      }
      actions={<Actions card={card} onEdit={edit} />}
      aside={<CardAside card={card} onEdit={edit} />}
    >
      <CardWords card={card} onEdit={edit} />
      <AnswerList card={card} onEdit={edit} />
      <Section title={t('list.columns.figures')}>
        <CardResults objection={card} />
      </Section>
    </Page>
  );
}

function Actions({
  card,
  onEdit,
}: {
  readonly card: Objection;
  readonly onEdit: ReturnType<typeof useEdit<'objection'>>;
}) {
  const t = useT('objections');
  const c = useT('common');
  const write = useWrite();
  const navigate = useNavigate();
  const { id, favourite, status } = card;
  const remove = async () => {
    const result = await write([{ type: 'delete', entity: 'objection', id }], { message: c('deleted') });
    if (result.ok) void navigate(paths.objections);
  };
  const Star = favourite ? IconStarFilled : IconStar;
  return (
    <>
      <ActionIcon
        size={32}
        variant="default"
        aria-pressed={favourite}
        aria-label={t('card.favourite')}
        title={t(favourite ? 'card.unfavourite' : 'card.favourite')}
        onClick={() => onEdit({ favourite: !favourite })}
      >
        <Star size={16} aria-hidden />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button px={8} aria-label={c('actions.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {status === 'ready' ? (
            <Menu.Item onClick={() => onEdit({ status: 'retired' }, t('card.retired'))}>{t('card.retire')}</Menu.Item>
          ) : null}
          <Menu.Item leftSection={<IconTrash size={15} aria-hidden />} onClick={() => void remove()}>
            {c('actions.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {status === 'draft' ? (
        <Button variant="filled" onClick={() => onEdit({ status: 'ready' }, t('card.madeReady'))}>
          {t('card.ready')}
        </Button>
      ) : null}
      {status === 'retired' ? (
        <Button onClick={() => onEdit({ status: 'ready' }, t('card.reused'))}>{t('card.reuse')}</Button>
      ) : null}
    </>
  );
}
