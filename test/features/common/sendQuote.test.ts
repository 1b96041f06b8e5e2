import 'fake-indexeddb/auto';
import { plantedTrace, plants } from '@test/support/plantedFixture';
import { expect, it } from 'vitest';
import { unwrap } from '@/domain/kernel/result';
import { sendQuote } from '@/features/common/sendQuote';
import { testStore } from '../../data/support';
import { goldenContact, goldenCustomer, goldenQuote } from '../../support/documentFixture';

it('freezes a quote with the parties as the customer may see them, and nothing that we think of them', async () => {
  const store = await testStore();
  const customer = { ...goldenCustomer(), ...plants.customer };
  const contact = { ...goldenContact(), ...plants.contact };
  const quote = goldenQuote({ status: 'draft', number: '' });
  unwrap(
    await store.write([
      { type: 'create', entity: 'customer', record: customer },
      { type: 'create', entity: 'contact', record: contact },
      { type: 'create', entity: 'quote', record: quote },
    ]),
  );
  unwrap(await store.write(unwrap(await sendQuote(store, quote))));
  const snapshot = (await store.get('quote', quote.id))?.frozen?.snapshot ?? '';
  expect(JSON.parse(snapshot)).toMatchObject({ customer: { name: customer.name, contact: { name: '王敏' } } });
  expect(snapshot).not.toMatch(plantedTrace);
});
