import { goldenCompany, goldenRecords, goldenRequest } from '@test/support/documentFixture';
import { treeText } from '@test/support/documentTexts';
import {
  plantedContact,
  plantedCustomer,
  plantedFields,
  plantedOpportunity,
  plantedTrace,
} from '@test/support/plantedFixture';
import { describe, expect, it } from 'vitest';
import { gatherDocument } from '@/documents/model/gather';
import { needConfirmationInput } from '@/documents/model/reportNeeds';
import { templateFor } from '@/documents/templates';
import { needConfirmation } from '@/documents/templates/needConfirmation';
import { salesRulesSchema } from '@/domain/company/salesRules';
import { contactEntity, customerEntity } from '@/domain/customers/customer';
import { needConfirmationSchema, opportunityEntity } from '@/domain/deals/opportunity';
import { fieldMeta } from '@/domain/kernel/fields';
import { unwrap } from '@/domain/kernel/result';

const plain = goldenRecords();
const full = goldenRecords({
  opportunity: plantedOpportunity(),
  customer: plantedCustomer(),
  contact: plantedContact(),
});
const languages = ['zh-CN', 'en'] as const;
const kinds = (['quotation', 'proposal', 'contract'] as const).flatMap((kind) =>
  languages.map((language) => [kind, language] as const),
);

describe('what we think of a customer, its people and the deal', () => {
  it.each(kinds)('leaves no trace in a %s in %s', (kind, language) => {
    const [without, with_] = [plain, full].map((records) =>
      unwrap(gatherDocument(records, goldenRequest(kind, language))),
    );
    expect(with_).toEqual(without);
    expect(JSON.stringify(with_, (_, value) => (value instanceof Map ? [...value] : value))).not.toMatch(plantedTrace);
    if (with_) expect(treeText(templateFor(kind).build(with_))).not.toMatch(plantedTrace);
  });

  it.each(kinds)('tells nothing of what a class gets or an hour costs in a %s in %s', (kind, language) => {
    const money = { minor: 4_711_000, currency: 'CNY' };
    const terms = { discount: 4711, gifts: money };
    const sales = salesRulesSchema.parse({ classTerms: { A: terms, B: terms, C: terms }, hourlyRate: money });
    const [without, with_] = [goldenCompany(), goldenCompany({ sales })].map((company) =>
      unwrap(gatherDocument(goldenRecords({ company }), goldenRequest(kind, language))),
    );
    expect(with_).toEqual(without);
  });

  it.each(languages)('leaves no trace in a need confirmation sheet in %s', (language) => {
    const confirmation = needConfirmationSchema.parse({
      id: 'k',
      date: '2026-11-12',
      contactId: 'contact-1',
      needs: plain.opportunity?.needs,
      note: 'INTERNAL-ONLY note',
    });
    const { contact, customer } = full;
    const input = needConfirmationInput(
      { company: goldenCompany(), customer, contact, deal: plantedOpportunity(), confirmation, products: [] },
      { language, today: '2026-11-22' },
    );
    expect(JSON.stringify(input)).not.toMatch(plantedTrace);
    expect(treeText(needConfirmation.build(input))).not.toMatch(plantedTrace);
  });

  it.each([opportunityEntity, customerEntity, contactEntity])(
    'is planted in every field that is marked internal: $name',
    (entity) => {
      const internal = Object.entries(entity.schema.shape).filter(([, schema]) => fieldMeta(schema).internal);
      const fields = [...plantedFields(entity), 'competitors'];
      expect(fields).toEqual(expect.arrayContaining(internal.map(([field]) => field)));
      expect(internal.length).toBeGreaterThan(6);
    },
  );
});
