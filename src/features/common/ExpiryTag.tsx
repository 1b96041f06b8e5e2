import { useStore } from '@/data/react';
import { daysBetween } from '@/domain/kernel/dates';
import type { Material } from '@/domain/materials/material';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** Days before the end at which it is pointed out. */
const soon = 30;

interface Props {
  readonly material: Pick<Material, 'validUntil'>;
  /** Nothing where all is well, instead of the day. */
  readonly onlyWarning?: boolean;
}

/** Whether a material has expired or is about to; the plain day otherwise. */
export function ExpiryTag({ material, onlyWarning = false }: Props) {
  const t = useT('library');
  const today = useStore().environment.today();
  const { validUntil } = material;
  if (validUntil === '') return null;
  const days = daysBetween(today, validUntil);
  if (days < 0) return <Tag tone="bad">{t('materials.expired')}</Tag>;
  if (days <= soon) return <Tag tone="warn">{t('materials.expiresSoon', { count: days })}</Tag>;
  return onlyWarning ? null : validUntil;
}
