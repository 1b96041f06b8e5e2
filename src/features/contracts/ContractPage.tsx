import { Button, Menu } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Link, useParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { type Contract, type ContractStatus, contractEntity, contractStatuses } from '@/domain/contracts/contract';
import type { Environment } from '@/domain/kernel/ids';
import { computeQuote } from '@/domain/quoting/calculator';
import type { QuoteTerms } from '@/domain/quoting/terms';
import { inLanguage } from '@/domain/quoting/totals';
import { ExportPanel } from '@/features/common/exporting/ExportPanel';
import { RecordMenu } from '@/features/common/RecordMenu';
import { recordTitle } from '@/features/common/titles';
import { useWrite } from '@/features/common/useWrite';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { IntegerField, MissingPage, Page, RecordForm, Section } from '@/ui';
import { ClauseEditor } from './ClauseEditor';
import { ContractAside } from './ContractAside';
import { ContractStatusTag } from './ContractStatusTag';

const basics = ['title', 'partyA', 'language', 'signingPlace', 'signingDate'] as const;
const terms = ['dispute', 'arbitrationBody'] as const;
const annexes = ['serviceStandard', 'acceptanceStandard', 'internalNote'] as const;
const numbers = ['copies', 'copiesEach', 'latePenalty', 'acceptanceDays', 'confidentialityYears'] as const;

export interface TermsSlot {
  readonly terms: QuoteTerms;
  /** Minor units of `currency`, tax included. */
  readonly total: number;
  readonly currency: string;
  readonly readOnly: boolean;
  readonly environment: Environment;
  readonly onChange: (terms: QuoteTerms) => void;
}

export interface ContractPageProps {
  /** Editor of payment, delivery and after-sales terms, handed in by the app. */
  readonly termsEditor?: ((slot: TermsSlot) => ReactNode) | undefined;
}

/** One contract: its data and clauses beside the document they make. */
export default function ContractPage({ termsEditor }: ContractPageProps) {
  const { id = '' } = useParams();
  const t = useT('contracts');
  const common = useT('common');
  const language = useLanguage();
  const store = useStore();
  const [tab, setTab] = useState('document');
  const found = useLive(async () => {
    const contract = await store.get('contract', id);
    if (!contract) return {};
    const [customer, deal] = await Promise.all([
      store.get('customer', contract.customerId),
      store.get('opportunity', contract.opportunityId),
    ]);
    return { contract, customer, deal };
  }, [store, id]);
  const crumb = { label: t('list.title'), to: paths.contracts };
  if (!found) return <Page title="" breadcrumb={[crumb]} />;
  const { contract, customer, deal } = found;
  if (!contract || contract.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={[crumb]}
        title={t('missingTitle')}
        text={t('missing')}
        back={{ label: t('back'), to: paths.contracts }}
      />
    );
  const title = inLanguage(contract.title, language) || common('states.untitled');
  return (
    <Page
      title={title}
      breadcrumb={[crumb, { label: contract.number || title }]}
      badges={<ContractStatusTag status={contract.status} />}
      meta={[
        { label: t('columns.number'), value: contract.number || t('unnumbered') },
        {
          label: t('columns.customer'),
          value: customer ? (
            <Link to={paths.customer(customer.id)}>{recordTitle('customer', customer, language)}</Link>
          ) : (
            common('states.missing')
          ),
        },
        ...(deal
          ? [
              {
                label: t('meta.deal'),
                value: <Link to={paths.deal(deal.id)}>{recordTitle('opportunity', deal, language)}</Link>,
              },
            ]
          : []),
      ]}
      actions={
        <>
          <RecordMenu
            entity="contract"
            id={contract.id}
            back={paths.contracts}
            kept={isLocked(contract) ? t('kept') : undefined}
          />
          <Button component={Link} to={paths.quote(contract.quoteId)}>
            {t('openQuote')}
          </Button>
          <StatusMenu contract={contract} />
        </>
      }
      tabs={{
        label: t('tabs.label'),
        value: tab,
        onChange: setTab,
        items: ['document', 'data', 'terms', 'clauses'].map((value) => ({
          value,
          label: t(`tabs.${value as 'document'}`),
        })),
      }}
      aside={tab === 'document' ? undefined : <ContractAside contract={contract} />}
    >
      {tab === 'document' ? (
        <ExportPanel source={{ kind: 'contract', id: contract.id }} language={contract.language} />
      ) : null}
      {tab === 'data' ? <ContractData contract={contract} /> : null}
      {tab === 'terms' && termsEditor ? <ContractTerms contract={contract} termsEditor={termsEditor} /> : null}
      {tab === 'clauses' ? <ClauseEditor contract={contract} /> : null}
    </Page>
  );
}

/** Once issued, the text stands; only a negotiated contract opens again. */
export function isLocked(contract: Contract): boolean {
  return contractEntity.frozen?.(contract) !== undefined;
}

/** What was agreed may differ from the quote: the contract has its own copy of the three terms. */
function ContractTerms({ contract, termsEditor }: { readonly contract: Contract } & Required<ContractPageProps>) {
  const store = useStore();
  const write = useWrite();
  const quote = useLive(() => store.get('quote', contract.quoteId), [store, contract.quoteId]);
  if (!quote || !termsEditor) return null;
  return termsEditor({
    terms: contract.terms,
    total: computeQuote(quote).total,
    currency: quote.currency,
    readOnly: isLocked(contract),
    environment: store.environment,
    onChange: (terms) => void write([{ type: 'update', entity: 'contract', id: contract.id, changes: { terms } }]),
  });
}

function ContractData({ contract }: { readonly contract: Contract }) {
  const t = useT('contracts');
  const write = useWrite();
  const locked = isLocked(contract);
  const commit = (changes: Partial<Contract>) =>
    write([{ type: 'update', entity: 'contract', id: contract.id, changes }]);
  const common = {
    schema: contractEntity.schema,
    record: contract,
    label: (field: string) => t(`fields.${field as 'title'}`),
    optionLabel: (field: string, option: string) => t(`options.${field}.${option}` as 'options.partyA.buyer'),
    onCommit: commit,
    readOnly: locked,
  };
  return (
    <>
      {locked ? <p className="dw-hint">{t('locked')}</p> : null}
      <Section title={t('sections.basics')}>
        <RecordForm {...common} fields={basics} />
      </Section>
      <Section title={t('sections.numbers')}>
        <NumberRows contract={contract} onCommit={commit} readOnly={locked} />
      </Section>
      <Section title={t('sections.dispute')}>
        <RecordForm {...common} fields={contract.dispute === 'arbitration' ? terms : ['dispute']} />
      </Section>
      <Section title={t('sections.annexes')}>
        <RecordForm {...common} fields={annexes} />
      </Section>
    </>
  );
}

function NumberRows(props: {
  readonly contract: Contract;
  readonly onCommit: (changes: Partial<Contract>) => void;
  readonly readOnly: boolean;
}) {
  const t = useT('contracts');
  return (
    <div className="dw-form">
      {numbers.map((name) => (
        <NumberRow key={name} {...props} name={name} label={t(`fields.${name}`)} unit={t(`units.${name}`)} />
      ))}
    </div>
  );
}

function NumberRow(props: {
  readonly contract: Contract;
  readonly onCommit: (changes: Partial<Contract>) => void;
  readonly readOnly: boolean;
  readonly name: (typeof numbers)[number];
  readonly label: string;
  readonly unit: string;
}) {
  return (
    <IntegerField
      label={props.label}
      unit={props.unit}
      value={props.contract[props.name]}
      required
      readOnly={props.readOnly}
      onCommit={(value) => {
        if (value !== null) props.onCommit({ [props.name]: value });
      }}
    />
  );
}

function StatusMenu({ contract }: { readonly contract: Contract }) {
  const t = useT('contracts');
  const write = useWrite();
  const move = (status: ContractStatus) =>
    write([{ type: 'update', entity: 'contract', id: contract.id, changes: { status } }], {
      message: t('statusSet', { status: t(`statuses.${status}`) }),
    });
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{t('changeStatus')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {contractStatuses.map((status) => (
          <Menu.Item key={status} disabled={status === contract.status} onClick={() => move(status)}>
            {t(`statuses.${status}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
