import { Button, Stack, Text, UnstyledButton } from '@mantine/core';
import { IconMapPin, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { type Address, addressSchema, type Customer } from '@/domain/customers/customer';
import { newId } from '@/domain/kernel/ids';
import { useWrite } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { RecordForm, Section, SidePanel, Tag } from '@/ui';

const fields = ['kind', 'recipient', { name: 'address', span: 2 }, 'phone'] as const;
const mostAddresses = 50;

/** Delivery, invoice and office addresses; edited in a side panel, stored as one types. */
export function AddressList({ customer, readOnly }: { readonly customer: Customer; readonly readOnly: boolean }) {
  const t = useT('customers');
  const language = useLanguage();
  const platform = usePlatform();
  const write = useWrite();
  const [openId, setOpenId] = useState<string | null>(null);
  const opened = customer.addresses.find((address) => address.id === openId);
  const store = (addresses: Address[], message?: string) =>
    write(
      [{ type: 'update', entity: 'customer', id: customer.id, changes: { addresses } }],
      message === undefined ? {} : { message, undoable: true },
    );
  const add = async () => {
    const address = addressSchema.parse({ id: newId(platform) });
    const result = await store([...customer.addresses, address]);
    if (result.ok) setOpenId(address.id);
  };
  const remove = async (id: string) => {
    setOpenId(null);
    await store(
      customer.addresses.filter((address) => address.id !== id),
      t('done.addressRemoved'),
    );
  };
  const textOf = (address: Address) =>
    (language === 'en' ? address.address.en || address.address.zh : address.address.zh || address.address.en) ||
    t('contractData.emptyAddress');

  return (
    <Section
      title={t('contractData.addresses')}
      actions={
        readOnly || customer.addresses.length >= mostAddresses ? null : (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden />}
            onClick={() => void add()}
          >
            {t('contractData.addAddress')}
          </Button>
        )
      }
    >
      {customer.addresses.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('contractData.noAddresses')}
        </Text>
      ) : (
        <Stack gap={0} component="ul" m={0} p={0}>
          {customer.addresses.map((address) => (
            <li key={address.id} className="dw-list-row" style={{ listStyle: 'none' }}>
              <UnstyledButton
                className="customer-address"
                py={6}
                disabled={readOnly}
                onClick={() => setOpenId(address.id)}
              >
                <IconMapPin size={14} aria-hidden /> <Tag>{t(`addressOptions.kind.${address.kind}`)}</Tag>
                <bdi>{textOf(address)}</bdi>
                <Text span size="sm" c="dimmed">
                  {[address.recipient, address.phone].filter(Boolean).join(' · ')}
                </Text>
              </UnstyledButton>
            </li>
          ))}
        </Stack>
      )}
      <SidePanel opened={opened !== undefined} onClose={() => setOpenId(null)} title={t('contractData.editAddress')}>
        {opened ? (
          <Stack gap="md">
            <RecordForm
              schema={addressSchema}
              record={opened}
              fields={[...fields]}
              label={(field) => t(`addressFields.${field}`)}
              optionLabel={(_field, option) => t(`addressOptions.kind.${option as Address['kind']}`)}
              onCommit={(changes) =>
                void store(
                  customer.addresses.map((address) =>
                    address.id === opened.id ? { ...address, ...changes } : address,
                  ),
                )
              }
            />
            <Button variant="default" onClick={() => void remove(opened.id)}>
              {t('contractData.removeAddress')}
            </Button>
          </Stack>
        ) : null}
      </SidePanel>
    </Section>
  );
}
