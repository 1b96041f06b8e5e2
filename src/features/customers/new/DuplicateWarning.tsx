import { Alert, Anchor, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useT } from '@/i18n/setup';
import { useDuplicates } from './useDuplicates';

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
        <Alert color="amber" variant="light" icon={<IconAlertTriangle aria-hidden />} title={t('duplicate.title')}>
          <Stack gap={4}>
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
        </Alert>
      ) : null}
    </div>
  );
}
