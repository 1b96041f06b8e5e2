import { ActionIcon, Tooltip } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Age } from '@/domain/freshness/age';
import type { Provenance } from '@/domain/freshness/provenance';
import { useT } from '@/i18n/setup';
import { AgeTag } from '../../shared/AgeTag';

/** One dated statement in a list: opens for editing, tells its source and age, and can be marked as still true. */
export function PieceItem(props: {
  readonly text: string;
  readonly below?: ReactNode;
  readonly badges?: ReactNode;
  readonly provenance: Pick<Provenance, 'source' | 'date'>;
  readonly age: Age;
  readonly readOnly: boolean;
  readonly onOpen: () => void;
  readonly onVerify: () => void;
  readonly onDelete: () => void;
  /** Further buttons. */
  readonly tools?: ReactNode;
}) {
  const t = useT('competitors');
  const { text, provenance, age, readOnly } = props;
  const remove = t('piece.delete', { text: text.slice(0, 30) });
  return (
    <li>
      <button type="button" className="competitor-piece" onClick={props.onOpen}>
        <span>
          {text} {props.badges}
        </span>
        {props.below}
        <small>{[provenance.source || t('piece.noSource'), provenance.date].filter(Boolean).join(' · ')}</small>
      </button>
      <span className="competitor-age">
        <AgeTag age={age} name={text.slice(0, 30)} onVerify={readOnly ? undefined : props.onVerify} />
      </span>
      {readOnly ? null : (
        <span className="competitor-piece-tools">
          {props.tools}
          <Tooltip label={remove}>
            <ActionIcon aria-label={remove} onClick={props.onDelete}>
              <IconTrash size={15} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      )}
    </li>
  );
}
