import { useT } from '@/i18n/setup';
import { SidePanel } from '@/ui';
import { type ObjectionContext, type ObjectionOf, useObjectionContext } from './context';
import { ObjectionPanel, type ObjectionPanelProps } from './ObjectionPanel';

export interface ObjectionDrawerProps extends Pick<ObjectionPanelProps, 'cardId' | 'heard'> {
  readonly of: ObjectionOf;
  /** What the screen knows besides: a discount is asked for, which products. */
  readonly more?: Partial<Pick<ObjectionContext, 'productIds' | 'reasons'>> | undefined;
  readonly onClose: () => void;
}

/** The panel for an objection at the right edge; closes when it is logged. */
export default function ObjectionDrawer({ of, more, cardId, heard, onClose }: ObjectionDrawerProps) {
  const t = useT('objections');
  const found = useObjectionContext(of);
  return (
    <SidePanel opened onClose={onClose} title={t('panel.title')} width={480}>
      {found ? <ObjectionPanel context={withMore(found, more)} cardId={cardId} heard={heard} onDone={onClose} /> : null}
    </SidePanel>
  );
}

/** The context of the records with what a screen knows besides. */
export function withMore(context: ObjectionContext, more: ObjectionDrawerProps['more']): ObjectionContext {
  const reasons = new Set([...(more?.reasons ?? []), ...(context.reasons ?? [])]);
  const productIds = new Set([...(more?.productIds ?? []), ...(context.productIds ?? [])]);
  return { ...context, reasons: [...reasons], productIds: [...productIds] };
}
