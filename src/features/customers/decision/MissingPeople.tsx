import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useLive } from '@/data/react';
import type { Contact } from '@/domain/customers/customer';
import { type MissingPerson, replacePerson } from '@/domain/customers/decisionMap';
import type { Opportunity } from '@/domain/deals/opportunity';
import { localizedText, useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField } from '@/ui';

interface Props {
  readonly missing: readonly MissingPerson[];
  readonly contacts: readonly Contact[];
  readonly deals: readonly Opportunity[];
  readonly readOnly: boolean;
}

/** People who are named by others or by deals but were deleted: to be brought back, or replaced everywhere. */
export function MissingPeople({ missing, contacts, deals, readOnly }: Props) {
  const t = useT('customers');
  const c = useT('common');
  const language = useLanguage();
  const write = useWrite();
  const key = missing.map(({ id }) => id).join(' ');
  const stored = useLive(
    async (store) => {
      const found = await store.getMany('contact', key === '' ? [] : key.split(' '));
      return new Map(found.flatMap((contact) => (contact ? [[contact.id, contact] as const] : [])));
    },
    [key],
  );
  if (missing.length === 0 || !stored) return null;
  const names = new Map(contacts.map((contact) => [contact.id, contact.name]));
  const restore = (id: string) =>
    void write([{ type: 'restore', entity: 'contact', id }], { message: t('map.restored') });
  const replace = (person: MissingPerson, by: string) =>
    void write(
      replacePerson(person, by, deals).map((repair) => ({ type: 'update', ...repair })),
      { message: t('map.replaced') },
    );
  return (
    <section className="map-missing" aria-label={t('map.repair')}>
      {missing.map((person) => {
        const record = stored.get(person.id);
        const places = [
          ...person.reporters.map((id) => t('map.reporter', { name: names.get(id) ?? '' })),
          ...person.deals.map(({ id, where }) => {
            const deal = deals.find((each) => each.id === id);
            const title = deal ? localizedText(deal.title, language) || c('states.untitled') : '';
            return t('map.inDeal', { title, where: where.map((each) => t(`map.places.${each}`)).join('/') });
          }),
        ];
        return (
          <div key={person.id}>
            <IconAlertTriangle size={16} aria-hidden />
            <p>
              {t('map.gone', { name: record?.name ?? t('map.missing') })} {places.join(t('timeline.separator'))}
            </p>
            {readOnly ? null : (
              <span className="customer-buttons">
                {record && record.deletedAt > 0 ? (
                  <Button size="xs" onClick={() => restore(person.id)}>
                    {t('map.restore')}
                  </Button>
                ) : null}
                <ChoiceField<string>
                  label={t('map.replace')}
                  value=""
                  allowEmpty
                  options={contacts.map((contact) => ({ value: contact.id, label: contact.name }))}
                  onCommit={(by) => {
                    if (by !== '') replace(person, by);
                  }}
                />
                <Button size="xs" variant="subtle" onClick={() => replace(person, '')}>
                  {t('map.clear')}
                </Button>
              </span>
            )}
          </div>
        );
      })}
    </section>
  );
}
