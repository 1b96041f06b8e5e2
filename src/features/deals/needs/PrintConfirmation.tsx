import { useMemo } from 'react';
import { getCompany } from '@/data/queries/company';
import type { NeedConfirmation, Opportunity } from '@/domain/deals/opportunity';
import { ReportButton } from '@/features/common/reports/ReportButton';
import type { ReportRecipe } from '@/features/common/reports/recipe';

interface PrintConfirmationProps {
  readonly deal: Pick<Opportunity, 'id' | 'rev'>;
  readonly confirmation: NeedConfirmation;
}

/** Prints one snapshot as the need confirmation sheet in Word (R62). */
export function PrintConfirmation({ deal, confirmation }: PrintConfirmationProps) {
  const key = `${deal.id}/${confirmation.id}`;
  const recipe = useMemo((): ReportRecipe => {
    const [dealId = '', confirmationId] = key.split('/');
    return {
      kind: 'needConfirmation',
      key,
      load: async (store, request) => {
        const found = await store.get('opportunity', dealId);
        const confirmed = found?.confirmations.find(({ id }) => id === confirmationId);
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
  return <ReportButton recipe={recipe} />;
}
