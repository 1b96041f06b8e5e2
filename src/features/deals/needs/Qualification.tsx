import { Checkbox, SegmentedControl } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useStore } from '@/data/react';
import type { SalesRules } from '@/domain/company/salesRules';
import type { Customer } from '@/domain/customers/customer';
import type { Opportunity } from '@/domain/deals/opportunity';
import { bantScore } from '@/domain/qualification/bant';
import { bantItemsOf, meddpiccScore } from '@/domain/qualification/meddpicc';
import {
  type BantItem,
  bantAnswerSchema,
  bantItems,
  type MeddpiccItem,
  meddpiccAnswerSchema,
  meddpiccItems,
} from '@/domain/qualification/qualification';
import { bantWords, type ItemWords, meddpiccWords } from '@/domain/qualification/strings';
import { type Edit, localizedText, RecordPicker } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import { ChoiceField, DateField, MultilineField, Section } from '@/ui';
import styles from './needs.module.css';
import { BantFigure, MeddpiccFigure } from './Scores';

interface QualificationProps {
  readonly deal: Opportunity;
  readonly customer: Customer | undefined;
  readonly weights: SalesRules['bant'];
  readonly onEdit: Edit<'opportunity'>;
}

type Method = 'bant' | 'meddpicc';

/** BANT for SMEs, MEDDPICC for key accounts (DOMAIN.md §2); the other one stays within reach. */
export function Qualification({ deal, customer, weights, onEdit }: QualificationProps) {
  const t = useT('needs');
  const [picked, setPicked] = useState<Method | null>(null);
  const method = picked ?? (customer?.type === 'keyAccount' ? 'meddpicc' : 'bant');
  return (
    <Section
      title={t('sections.qualification')}
      actions={
        <div className={styles.bar}>
          <SegmentedControl
            size="xs"
            aria-label={t('qualification.method')}
            value={method}
            data={[
              { value: 'bant', label: 'BANT' },
              { value: 'meddpicc', label: 'MEDDPICC' },
            ]}
            onChange={(value) => setPicked(value === 'meddpicc' ? 'meddpicc' : 'bant')}
          />
          <strong>
            {method === 'bant' ? (
              <BantFigure score={bantScore(deal.bant, weights)} />
            ) : (
              <MeddpiccFigure score={meddpiccScore(deal.meddpicc)} />
            )}
          </strong>
        </div>
      }
    >
      <p className={styles.faint}>{t(`qualification.${method}`)}</p>
      {method === 'bant' ? <BantTable deal={deal} onEdit={onEdit} /> : <MeddpiccTable deal={deal} onEdit={onEdit} />}
    </Section>
  );
}

type TableProps = Pick<QualificationProps, 'deal' | 'onEdit'>;

function BantTable({ deal, onEdit }: TableProps) {
  const t = useT('needs');
  const { environment } = useStore();
  const set = (item: BantItem, changes: Partial<Opportunity['bant'][number]>) =>
    onEdit((now) => {
      const before = now.bant.find((each) => each.item === item) ?? bantAnswerSchema.parse({ item });
      const dated = changes.score !== undefined && before.date === '' ? { date: environment.today() } : {};
      return { bant: [...now.bant.filter((each) => each.item !== item), { ...before, ...dated, ...changes }] };
    });
  return (
    <ItemTable label="BANT">
      {bantItems.map((item) => {
        const answer = deal.bant.find((each) => each.item === item) ?? bantAnswerSchema.parse({ item });
        return (
          <ItemRow
            key={item}
            customerId={deal.customerId}
            words={bantWords[item]}
            answer={answer}
            mayBeEmpty
            emptyWords={t('qualification.unanswered')}
            onChange={(changes) => set(item, changes)}
          />
        );
      })}
    </ItemTable>
  );
}

function MeddpiccTable({ deal, onEdit }: TableProps) {
  const t = useT('needs');
  const language = useLanguage();
  const { environment } = useStore();
  const set = (item: MeddpiccItem, changes: Partial<Opportunity['meddpicc'][number]>) =>
    onEdit((now) => {
      const before = now.meddpicc.find((each) => each.item === item) ?? meddpiccAnswerSchema.parse({ item });
      const dated = changes.score !== undefined && before.date === '' ? { date: environment.today() } : {};
      return { meddpicc: [...now.meddpicc.filter((each) => each.item !== item), { ...before, ...dated, ...changes }] };
    });
  return (
    <ItemTable label="MEDDPICC">
      {meddpiccItems.map((item) => {
        const answer = deal.meddpicc.find((each) => each.item === item) ?? meddpiccAnswerSchema.parse({ item });
        const words = meddpiccWords[item];
        const name = localizedText(words.name, language);
        const same = bantItemsOf[item].map((each) => localizedText(bantWords[each].name, language));
        return (
          <ItemRow
            key={item}
            customerId={deal.customerId}
            words={words}
            answer={answer}
            off={answer.off}
            head={
              <Checkbox
                size="xs"
                aria-label={t('qualification.counts', { item: name })}
                title={t('qualification.counts', { item: name })}
                checked={!answer.off}
                onChange={(event) => set(item, { off: !event.currentTarget.checked })}
              />
            }
            mapping={same.length === 0 ? t('qualification.unmapped') : `\u2192 ${same.join(' + ')}`}
            onChange={({ score, ...changes }) =>
              set(item, { ...changes, ...(score === undefined ? {} : { score: score ?? 0 }) })
            }
          />
        );
      })}
    </ItemTable>
  );
}

function ItemTable({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  const t = useT('needs');
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th style={{ width: '38%' }}>{t('qualification.item')}</th>
          <th>{[t('qualification.score'), t('qualification.evidence')].join(' \u00b7 ')}</th>
          <th style={{ width: 160 }}>{[t('qualification.contact'), t('qualification.date')].join(' \u00b7 ')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface Answer {
  readonly score: number | null;
  readonly evidence: string;
  readonly contactId: string;
  readonly date: string;
}

interface ItemRowProps {
  readonly customerId: string;
  readonly words: ItemWords;
  readonly answer: Answer;
  /** Switched off: kept, but not counted. */
  readonly off?: boolean;
  readonly mayBeEmpty?: boolean;
  readonly emptyWords?: string;
  readonly head?: ReactNode;
  readonly mapping?: string;
  readonly onChange: (changes: Partial<Answer>) => void;
}

/** One item: its score in the words of the table, what it rests on, who said it, and when. */
function ItemRow(props: ItemRowProps) {
  const { words, answer, onChange } = props;
  const t = useT('needs');
  const language = useLanguage();
  const name = localizedText(words.name, language);
  const off = props.off === true;
  return (
    <tr>
      <td>
        <div className={styles.item}>
          {props.head}
          <div>
            <div className={off ? styles.off : styles.itemName}>{name}</div>
            <div className={styles.hint}>{localizedText(words.question, language)}</div>
            {props.mapping ? <div className={styles.hint}>{props.mapping}</div> : null}
          </div>
        </div>
      </td>
      <td>
        <div className={styles.stack}>
          <ChoiceField<string>
            hideLabel
            disabled={off}
            label={t('qualification.scoreOf', { item: name })}
            placeholder={props.emptyWords}
            allowEmpty={props.mayBeEmpty === true}
            value={answer.score === null ? '' : String(answer.score)}
            options={words.levels.map((level, score) => ({
              value: String(score),
              label: `${score} \u00b7 ${localizedText(level, language)}`,
            }))}
            onCommit={(value) => onChange({ score: value === '' ? null : Number(value) })}
          />
          <MultilineField
            hideLabel
            minRows={1}
            disabled={off}
            label={t('qualification.evidenceOf', { item: name })}
            value={answer.evidence}
            onCommit={(evidence) => onChange({ evidence })}
          />
        </div>
      </td>
      <td>
        <div className={styles.stack}>
          <RecordPicker
            entity="contact"
            hideLabel
            disabled={off}
            customerId={props.customerId}
            label={t('qualification.contactOf', { item: name })}
            value={answer.contactId}
            onCommit={(contactId) => onChange({ contactId })}
          />
          <DateField
            hideLabel
            disabled={off}
            label={t('qualification.dateOf', { item: name })}
            value={answer.date}
            onCommit={(date) => onChange({ date })}
          />
        </div>
      </td>
    </tr>
  );
}
