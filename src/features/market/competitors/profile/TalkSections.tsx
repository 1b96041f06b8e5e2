import { ActionIcon } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { Competitor, CompetitorObjection } from '@/domain/competitors/competitor';
import { newId } from '@/domain/kernel/ids';
import { environmentOf, RecordPicker } from '@/features/common';
import type { Edit } from '@/features/common/useEdit';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { MultilineField, Section, Tag, TextField } from '@/ui';
import { addPiece, type PieceList, removePiece, updatePiece } from '../pieces';
import { QuickAdd } from './QuickAdd';

interface Props {
  readonly competitor: Competitor;
  readonly readOnly: boolean;
  readonly edit: Edit<'competitor'>;
}

function RemoveButton(props: {
  readonly list: PieceList;
  readonly id: string;
  readonly name: string;
  readonly edit: Edit<'competitor'>;
}) {
  const t = useT('competitors');
  return (
    <ActionIcon
      aria-label={t('piece.delete', { text: props.name.slice(0, 30) })}
      onClick={() => props.edit(removePiece(props.list, props.id), t('done.removed'))}
    >
      <IconTrash size={15} aria-hidden />
    </ActionIcon>
  );
}

/** What they sell, and which product of ours stands against it: prices of that name find it by themselves. */
export function ProductsSection({ competitor, readOnly, edit }: Props) {
  const t = useT('competitors');
  const environment = environmentOf(usePlatform());
  return (
    <Section title={t('products.title')}>
      {competitor.products.map((product) => (
        <div key={product.id} className="competitor-edit-row" data-three>
          <TextField
            label={t('products.name')}
            hideLabel
            value={product.name}
            readOnly={readOnly}
            onCommit={(name) => edit(updatePiece('products', product.id, { name }))}
          />
          <RecordPicker
            entity="product"
            label={t('products.counterpart', { name: product.name })}
            hideLabel
            placeholder={t('products.choose')}
            value={product.productId}
            readOnly={readOnly}
            onCommit={(productId) => edit(updatePiece('products', product.id, { productId }))}
          />
          <MultilineField
            label={t('products.note', { name: product.name })}
            hideLabel
            minRows={1}
            placeholder={t('products.noteHint')}
            value={product.note}
            readOnly={readOnly}
            onCommit={(note) => edit(updatePiece('products', product.id, { note }))}
          />
          {readOnly ? null : <RemoveButton list="products" id={product.id} name={product.name} edit={edit} />}
        </div>
      ))}
      {readOnly ? null : (
        <QuickAdd
          label={t('products.add')}
          maxLength={200}
          onAdd={(name) => edit(addPiece('products', { id: newId(environment), name, productId: '', note: '' }))}
        />
      )}
    </Section>
  );
}

/** That a reply is still missing, and the deal that brought the objection up. */
function FromDeal({ objection }: { readonly objection: CompetitorObjection }) {
  const t = useT('competitors');
  const answered = objection.reply.trim() !== '';
  if (answered && objection.opportunityId === '') return null;
  return (
    <p className="competitor-from">
      {answered ? null : <Tag tone="warn">{t('objections.toAnswer')}</Tag>}
      {objection.opportunityId === '' ? null : (
        <Link className="dw-link" to={paths.deal(objection.opportunityId, 'competition')}>
          {t('objections.deal')}
        </Link>
      )}
    </p>
  );
}

/** What customers say for them, with our reply. */
export function ObjectionsSection({ competitor, readOnly, edit }: Props) {
  const t = useT('competitors');
  const environment = environmentOf(usePlatform());
  return (
    <Section title={t('objections.title')}>
      {competitor.objections.map((each) => (
        <div key={each.id} className="competitor-edit-row">
          <MultilineField
            label={t('objections.objection')}
            hideLabel
            minRows={1}
            maxLength={1000}
            value={each.objection}
            readOnly={readOnly}
            onCommit={(objection) => edit(updatePiece('objections', each.id, { objection }))}
          />
          <MultilineField
            label={t('objections.reply', { objection: each.objection.slice(0, 30) })}
            hideLabel
            minRows={1}
            placeholder={t('objections.replyHint')}
            value={each.reply}
            readOnly={readOnly}
            onCommit={(reply) => edit(updatePiece('objections', each.id, { reply }))}
          />
          {readOnly ? null : <RemoveButton list="objections" id={each.id} name={each.objection} edit={edit} />}
          <FromDeal objection={each} />
        </div>
      ))}
      {readOnly ? null : (
        <QuickAdd
          label={t('objections.add')}
          maxLength={1000}
          onAdd={(objection) =>
            edit(addPiece('objections', { id: newId(environment), objection, reply: '', opportunityId: '' }))
          }
        />
      )}
    </Section>
  );
}

/** Questions to the customer that lead to where they are weak. */
export function LandminesSection({ competitor, readOnly, edit }: Props) {
  const t = useT('competitors');
  const environment = environmentOf(usePlatform());
  return (
    <Section title={t('landmines.title')}>
      {competitor.landmines.map((each) => (
        <div key={each.id} className="competitor-edit-row" data-single>
          <MultilineField
            label={t('landmines.question')}
            hideLabel
            minRows={1}
            maxLength={1000}
            value={each.text}
            readOnly={readOnly}
            onCommit={(text) => edit(updatePiece('landmines', each.id, { text }))}
          />
          {readOnly ? null : <RemoveButton list="landmines" id={each.id} name={each.text} edit={edit} />}
        </div>
      ))}
      {readOnly ? null : (
        <QuickAdd
          label={t('landmines.add')}
          maxLength={1000}
          onAdd={(text) => edit(addPiece('landmines', { id: newId(environment), text }))}
        />
      )}
    </Section>
  );
}
