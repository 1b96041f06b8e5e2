import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type Environment, newId } from '@/domain/kernel/ids';
import { equalParts, scheduleAmounts, validateSchedule } from '@/domain/quoting/schedule';
import {
  type Instalment,
  instalmentNames,
  instalmentSchema,
  instalmentTriggers,
  type QuoteTerms,
} from '@/domain/quoting/terms';
import { formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useT } from '@/i18n/setup';
import { ChoiceField, DateField, FlagField, IntegerField, TextField } from '@/ui';
import { discountText, parseDiscount } from '../grid/cells';
import styles from '../quotes.module.css';

type Payment = QuoteTerms['payment'];

interface PaymentScheduleProps {
  readonly payment: Payment;
  readonly total: number;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly environment: Environment;
  readonly onChange: (payment: Payment) => void;
}

type Preset = readonly [name: Instalment['name'], trigger: Instalment['trigger'], bp: number][];
const presets = {
  '3070': [
    ['prepayment', 'signing', 3000],
    ['balance', 'acceptance', 7000],
  ],
  '306010': [
    ['prepayment', 'signing', 3000],
    ['onAcceptance', 'acceptance', 6000],
    ['retention', 'warrantyEnd', 1000],
  ],
  '5050': [
    ['prepayment', 'signing', 5000],
    ['balance', 'acceptance', 5000],
  ],
  full: [['prepayment', 'signing', 10_000]],
} as const satisfies Record<string, Preset>;
const presetKeys = ['3070', '306010', '5050', 'full'] as const;

/** The rows of the payment schedule with the amounts they come to; sums are checked as one types (DOMAIN.md §11). */
export function PaymentSchedule({ payment, total, currency, readOnly, environment, onChange }: PaymentScheduleProps) {
  const t = useT('quotes');
  const problemText = useProblemText();
  const { schedule, percentOf } = payment;
  const amounts = scheduleAmounts(schedule, total, percentOf);
  const problems = schedule.length === 0 ? [] : validateSchedule(schedule, total, percentOf);
  const put = (rows: readonly Instalment[]) => onChange({ ...payment, schedule: [...rows] });
  const set = (id: string, changes: Partial<Instalment>) =>
    put(schedule.map((row) => (row.id === id ? { ...row, ...changes } : row)));
  const make = (partial: Partial<Instalment>) => instalmentSchema.parse({ id: newId(environment), ...partial });
  const money = (minor: number) => formatMoney(minor, currency, undefined, { symbol: 'none' });

  return (
    <div className={styles.form}>
      {schedule.length > 0 ? (
        <table className={styles.schedule} aria-label={t('settings.schedule')}>
          <thead>
            <tr>
              <th>{t('settings.instalment')}</th>
              <th>{t('settings.share')}</th>
              <th>{t('settings.trigger')}</th>
              <th>{t('settings.days')}</th>
              <th style={{ textAlign: 'right' }}>{t('settings.amount')}</th>
              <th aria-label={t('row.delete')} />
            </tr>
          </thead>
          <tbody>
            {schedule.map((row, index) => (
              <tr key={row.id}>
                <td style={{ width: 132 }}>
                  <ChoiceField
                    hideLabel
                    label={`${t('settings.instalment')} ${index + 1}`}
                    value={row.name}
                    readOnly={readOnly}
                    options={instalmentNames.map((value) => ({ value, label: t(`settings.instalmentNames.${value}`) }))}
                    onCommit={(name) => set(row.id, { name })}
                  />
                </td>
                <td style={{ width: 84 }}>
                  <TextField
                    hideLabel
                    label={`${t('settings.share')} ${index + 1}`}
                    value={discountText(
                      row.share.type === 'percent'
                        ? { type: 'percent', bp: row.share.bp }
                        : { type: 'amount', minor: row.share.minor },
                      currency,
                    )}
                    readOnly={readOnly}
                    validate={(text) => {
                      const share = parseDiscount(text, currency);
                      return share.ok ? undefined : share.error;
                    }}
                    onCommit={(text) => {
                      const share = parseDiscount(text, currency);
                      if (share.ok)
                        set(row.id, { share: share.value.type === 'none' ? { type: 'percent', bp: 0 } : share.value });
                    }}
                  />
                </td>
                <td style={{ width: 150 }}>
                  <ChoiceField
                    hideLabel
                    label={`${t('settings.trigger')} ${index + 1}`}
                    value={row.trigger}
                    readOnly={readOnly}
                    options={instalmentTriggers.map((value) => ({ value, label: t(`settings.triggers.${value}`) }))}
                    onCommit={(trigger) => set(row.id, { trigger })}
                  />
                  {row.trigger === 'fixedDate' ? (
                    <DateField
                      hideLabel
                      label={`${t('settings.date')} ${index + 1}`}
                      value={row.date}
                      readOnly={readOnly}
                      onCommit={(date) => set(row.id, { date })}
                    />
                  ) : null}
                </td>
                <td>
                  <div className={styles.days}>
                    <IntegerField
                      hideLabel
                      label={`${t('settings.days')} ${index + 1}`}
                      value={row.days}
                      max={3650}
                      readOnly={readOnly}
                      onCommit={(days) => set(row.id, { days: days ?? 0 })}
                    />
                    <ChoiceField
                      hideLabel
                      label={`${t('settings.dayType')} ${index + 1}`}
                      value={row.dayType}
                      readOnly={readOnly}
                      options={[
                        { value: 'calendar', label: t('settings.dayTypes.calendar') },
                        { value: 'working', label: t('settings.dayTypes.working') },
                      ]}
                      onCommit={(dayType) => set(row.id, { dayType })}
                    />
                  </div>
                  <FlagField
                    label={t('settings.invoiceFirst')}
                    value={row.invoiceFirst}
                    readOnly={readOnly}
                    onCommit={(invoiceFirst) => set(row.id, { invoiceFirst })}
                  />
                </td>
                <td className={styles.amount}>{amounts.ok ? money(amounts.value[index] ?? 0) : '\u2014'}</td>
                <td>
                  <ActionIcon
                    aria-label={t('settings.removeInstalment', { row: index + 1 })}
                    disabled={readOnly}
                    onClick={() => put(schedule.filter((other) => other.id !== row.id))}
                  >
                    <IconTrash size={15} />
                  </ActionIcon>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : null}
      {problems.length > 0 ? (
        <div role="alert" className={styles.bad}>
          {problems.map((found) => (
            <div key={found.code + (found.field ?? '')}>{problemText(found)}</div>
          ))}
        </div>
      ) : schedule.length > 0 ? (
        <div className={styles.faint}>{t('settings.sumOk')}</div>
      ) : null}
      {readOnly ? null : (
        <div className={styles.bar}>
          <Button
            size="compact-sm"
            onClick={() => put([...schedule, make({ name: 'balance', trigger: 'acceptance' })])}
          >
            {t('settings.addInstalment')}
          </Button>
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="subtle">
                {t('settings.presets')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {presetKeys.map((key) => (
                <Menu.Item
                  key={key}
                  onClick={() =>
                    put(
                      presets[key].map(([name, trigger, bp]) =>
                        make({ name, trigger, share: { type: 'percent', bp } }),
                      ),
                    )
                  }
                >
                  {t(`settings.preset.${key}`)}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
          <Menu>
            <Menu.Target>
              <Button size="compact-sm" variant="subtle">
                {t('settings.equal')}
              </Button>
            </Menu.Target>
            <Menu.Dropdown>
              {[2, 3, 4, 6, 12].map((count) => (
                <Menu.Item
                  key={count}
                  onClick={() =>
                    put(
                      equalParts(total, count).map((minor, index) =>
                        make({
                          name: index === 0 ? 'prepayment' : 'balance',
                          trigger: 'signing',
                          days: index * 30,
                          share: { type: 'amount', minor },
                        }),
                      ),
                    )
                  }
                >
                  {t('settings.equalParts', { count })}
                </Menu.Item>
              ))}
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </div>
  );
}
