import { useMemo } from 'react';
import { getCompany } from '@/data/queries/company';
import type { NeedConfirmation, Opportunity } from '@/domain/deals/opportunity';
import { unconfirmedSheet } from '@/domain/needs/confirmation';
import { ReportButton } from '@/features/common/reports/ReportButton';
import type { ReportRecipe } from '@/features/common/reports/recipe';
import { useT } from '@/i18n/setup';

interface PrintConfirmationProps {
  readonly deal: Pick<Opportunity, 'id' | 'rev'>;
  /** `null` = the sheet as it stands, to be confirmed. */
  readonly confirmation: NeedConfirmation | null;
}

/** Prints one snapshot, or the sheet to be signed, as the need confirmation sheet in Word (R62). */
export function PrintConfirmation({ deal, confirmation }: PrintConfirmationProps) {
  const t = useT('needs');
  const key = confirmation ? `${deal.id}/${confirmation.id}` : `${deal.id}//${deal.rev}`;
  const recipe = useMemo((): ReportRecipe => {
    const [dealId = '', confirmationId] = key.split('/');
    return {
      kind: 'needConfirmation',
      key,
      load: async (store, request) => {
        const found = await store.get('opportunity', dealId);
        const confirmed =
          found && confirmationId === ''
            ? unconfirmedSheet(found)
            : found?.confirmations.find(({ id }) => id === confirmationId);
        if (!found || !confirmed) return undefined;
        const productIds = confirmed.needs.map(({ productId }) => productId).filter((id) => id !== '');
        const [company, customer, contact, products] = await Promise.all([
          getCompany(store),
          store.get('customer', found.customerId),
          store.get('contact', confirmed.contactId),
          store.getMany('product', [...new Set(productIds)]),
        ]);
        const { needConfirmationInput } = await import('@/documents/model/reportNeeds');
        return needConfirmationInput(
          {
            company,
            customer,
            contact,
            deal: found,
            confirmation: confirmed,
            products: products.flatMap((product) => product ?? []),
          },
          request,
        );
      },
    };
  }, [key]);
  return <ReportButton recipe={recipe} {...(confirmation ? {} : { label: t('confirm.draft') })} />;
}
