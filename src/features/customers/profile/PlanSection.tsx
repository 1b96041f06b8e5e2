import { ActionIcon, Button, Checkbox } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { type Customer, channels, contactPlanSchema } from '@/domain/customers/customer';
import { newId } from '@/domain/kernel/ids';
import { RecordPicker, useEdit } from '@/features/common';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { ChoiceField, DateField, MultilineField, Section, Tag } from '@/ui';
import { useCustomerWords } from '../words';

type Step = Customer['contactPlan'][number];
const mostSteps = 100;

/** How we mean to approach the customer: channel, key messages, date (R48). */
export function PlanSection(props: {
  readonly customer: Customer;
  readonly readOnly: boolean;
  readonly today: string;
}) {
  const { customer, readOnly, today } = props;
  const t = useT('customers');
  const words = useCustomerWords();
  const platform = usePlatform();
  const edit = useEdit('customer', customer.id);
  const change = (id: string, changes: Partial<Step>) =>
    edit((now) => ({ contactPlan: now.contactPlan.map((step) => (step.id === id ? { ...step, ...changes } : step)) }));
  const add = () =>
    edit((now) => ({
      contactPlan: [
        ...now.contactPlan,
        contactPlanSchema.parse({ id: newId(platform), channel: now.preferredChannel, date: '' }),
      ],
    }));
  const remove = (id: string) =>
    edit((now) => ({ contactPlan: now.contactPlan.filter((step) => step.id !== id) }), t('plan.removed'));
  return (
    <Section
      title={t('plan.title')}
      actions={
        readOnly || customer.contactPlan.length >= mostSteps ? null : (
          <Button size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
            {t('plan.add')}
          </Button>
        )
      }
    >
      {customer.contactPlan.length === 0 ? <p className="dw-muted customer-hint">{t('plan.none')}</p> : null}
      <ol className="customer-plan" aria-label={t('plan.title')}>
        {customer.contactPlan.map((step, index) => (
          <li key={step.id} aria-label={t('plan.step', { number: index + 1 })}>
            <ChoiceField
              label={t('plan.channel')}
              value={step.channel}
              allowEmpty
              readOnly={readOnly}
              options={channels.map((value) => ({ value, label: words.option('preferredChannel', value) }))}
              onCommit={(channel) => change(step.id, { channel })}
            />
            <DateField
              label={t('plan.date')}
              value={step.date}
              readOnly={readOnly}
              onCommit={(date) => change(step.id, { date })}
            />
            <div className="customer-entry-wide">
              <MultilineField
                label={t('plan.message')}
                value={step.message}
                readOnly={readOnly}
                onCommit={(message) => change(step.id, { message })}
              />
            </div>
            <div className="customer-entry-wide customer-plan-script">
              <RecordPicker
                entity="script"
                label={t('plan.script')}
                value={step.scriptId}
                readOnly={readOnly}
                onCommit={(scriptId) => change(step.id, { scriptId })}
              />
              {readOnly || step.done || step.scriptId === '' ? null : (
                <StartTalkButton size="xs" customerId={customer.id} scriptId={step.scriptId} />
              )}
            </div>
            <span className="customer-plan-end">
              <Checkbox
                size="xs"
                label={t('plan.done')}
                checked={step.done}
                disabled={readOnly}
                onChange={(event) => change(step.id, { done: event.currentTarget.checked })}
              />
              {!step.done && step.date !== '' && step.date < today ? <Tag tone="warn">{t('plan.overdue')}</Tag> : null}
              {readOnly ? null : (
                <ActionIcon
                  variant="subtle"
                  aria-label={t('plan.remove', { number: index + 1 })}
                  onClick={() => remove(step.id)}
                >
                  <IconTrash size={14} aria-hidden />
                </ActionIcon>
              )}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
