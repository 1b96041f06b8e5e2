import type { PackageRow } from '@/domain/presentation/package';
import { localizedText } from '@/features/common';
import { formatQuantity } from '@/i18n/formats';
import { useLanguage } from '@/i18n/setup';

/** `50 sets` */
export function useQuantityText(): (row: Pick<PackageRow, 'quantity' | 'unit'>) => string {
  const language = useLanguage();
  return ({ quantity, unit }) => `${formatQuantity(quantity)} ${localizedText(unit, language)}`.trim();
}
