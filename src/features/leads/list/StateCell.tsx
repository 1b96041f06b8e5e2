import { NativeSelect } from '@mantine/core';
import type { Lead } from '@/domain/leads/lead';
import { useWrite } from '@/features/common';
import { useT } from '@/i18n/setup';
import { Tag } from '@/ui';

/** States that need nothing but the choice; promoting and discarding ask for more. */
const quick = ['new', 'contacted', 'qualified'] as const;

/** Where a lead stands, changed in place. */
export function StateCell({ lead }: { readonly lead: Lead }) {
  const t = useT('leads');
  const write = useWrite();
  if (lead.status === 'promoted' || lead.status === 'discarded')
    return <Tag tone={lead.status === 'promoted' ? 'accent' : 'neutral'}>{t(`states.${lead.status}`)}</Tag>;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the click that opens the list must not open the row; keys reach the list itself
    // biome-ignore lint/a11y/noStaticElementInteractions: it only keeps the click from the row
    <span onClick={(event) => event.stopPropagation()}>
      <NativeSelect
        size="xs"
        aria-label={t('list.stateOf', { name: lead.companyName || lead.name })}
        value={lead.status}
        data={quick.map((value) => ({ value, label: t(`states.${value}`) }))}
        onChange={(event) => {
          const status = quick.find((each) => each === event.currentTarget.value);
          if (status)
            void write([{ type: 'update', entity: 'lead', id: lead.id, changes: { status } }], {
              message: t('done.state', { state: t(`states.${status}`) }),
            });
        }}
      />
    </span>
  );
}
