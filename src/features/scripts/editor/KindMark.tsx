import { IconAlertCircle, IconBolt, IconEar, IconFlag3, IconHelpCircle, IconMessage } from '@tabler/icons-react';
import type { NodeKind } from '@/domain/scripts/script';
import { useT } from '@/i18n/setup';
import styles from './editor.module.css';

export const kindIcons = {
  say: IconMessage,
  question: IconHelpCircle,
  listen: IconEar,
  objection: IconAlertCircle,
  action: IconBolt,
  end: IconFlag3,
} as const satisfies Record<NodeKind, unknown>;

/** What a line is, by sign and word. */
export function KindMark({ kind }: { readonly kind: NodeKind }) {
  const t = useT('scripts');
  const Icon = kindIcons[kind];
  return (
    <span className={styles.kind} data-kind={kind}>
      <Icon size={14} stroke={1.7} aria-hidden />
      {t(`kinds.${kind}`)}
    </span>
  );
}
