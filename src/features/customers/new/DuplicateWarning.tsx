import { Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '@/i18n/setup';
import '../customers.css';
import { useDuplicates } from '@/features/common/duplicates';

interface Props {
  /** The record being edited, which is no duplicate of itself. */
  readonly id?: string;
  readonly name: string;
  readonly nameEn?: string;
  readonly creditCode: string;
  readonly onOpen: (id: string) => void;
}

const mostShown = 5;

/** Says that a customer may already be there. Warns only: branches and namesakes are real. */
export function DuplicateWarning({ id, name, nameEn = '', creditCode, onOpen }: Props) {
  const t = useT('customers');
  const found = useDuplicates({ ...(id === undefined ? {} : { id }), name, nameEn, creditCode });
  return (
    <div role="status" aria-label={t('duplicate.panel')}>
      {found.length > 0 ? (
        <div className="customer-warning">
          <IconAlertTriangle size={16} aria-hidden />
          <Stack gap={4}>
            <strong>{t('duplicate.title')}</strong>
            {found.slice(0, mostShown).map(({ customer, reason }) => (
              <Text size="sm" key={customer.id}>
                <Anchor component="button" type="button" size="sm" onClick={() => onOpen(customer.id)}>
                  <bdi>{customer.name}</bdi>
                </Anchor>{' '}
                · {t(`duplicate.${reason}`)}
                {customer.archivedAt > 0 ? ` · ${t('duplicate.archived')}` : ''}
              </Text>
            ))}
            <Text size="xs" c="dimmed">
              {t('duplicate.hint')}
            </Text>
          </Stack>
        </div>
      ) : null}
    </div>
  );
}
