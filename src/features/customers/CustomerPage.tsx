import { Button, Menu } from '@mantine/core';
import { IconArchive, IconArrowBackUp, IconBriefcase, IconDots, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { useLive } from '@/data/react';
import type { Store } from '@/data/store';
import type { Customer } from '@/domain/customers/customer';
import { useHotkey, useWrite } from '@/features/common';
import { QuickLog } from '@/features/common/logging';
import { StartTalkButton } from '@/features/common/talking/StartTalkButton';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { EmptyState, Keys, Page, SidePanel, Tag } from '@/ui';
import { BusinessSection } from './business/BusinessSection';
import { PurchasesSection } from './business/PurchasesSection';
import { ContactsSection } from './contacts/ContactsSection';
import { DecisionMap } from './decision/DecisionMap';
import { archiveOperations, deleteOperations, restoreOperations, unarchiveOperations } from './operations';
import { ContractDataSection } from './profile/ContractDataSection';
import { ProfileSection } from './profile/ProfileSection';
import { StatusTag } from './StatusTag';
import { CompletenessSection } from './standing/CompletenessSection';
import { StandingSection } from './standing/StandingSection';
import { useStanding } from './standing/useStanding';
import { TimelineSection } from './timeline/TimelineSection';
import { useCustomerWords } from './words';
import './customers.css';

const tabs = ['profile', 'decision', 'contract', 'business', 'timeline'] as const;

/** One customer: profile, contract data, deals and papers, timeline; contacts always beside them. */
export default function CustomerPage() {
  const t = useT('customers');
  const { id = '' } = useParams();
  const found = useLive(async (store: Store) => ({ customer: await store.get('customer', id) }), [id]);
  if (!found) return <Page title={t('page.loading')}>{null}</Page>;
  if (!found.customer)
    return (
      <Page
        title={t('page.missing')}
        breadcrumb={[{ label: t('list.title'), to: paths.customers }, { label: t('page.missing') }]}
      >
        <EmptyState
          title={t('page.missing')}
          text={t('page.missingText')}
          action={
            <Button component={Link} to={paths.customers} variant="default">
              {t('page.back')}
            </Button>
          }
        />
      </Page>
    );
  return <CustomerView key={id} customer={found.customer} />;
}

function CustomerView({ customer }: { readonly customer: Customer }) {
  const t = useT('customers');
  const words = useCustomerWords();
  const write = useWrite();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const tab = tabs.find((known) => known === search.get('tab')) ?? 'profile';
  const readOnly = customer.deletedAt > 0;
  const newQuote = () => void navigate(`${paths.quotes}?new=${customer.id}`);
  const [logging, setLogging] = useState(false);
  const log = () => setLogging(true);
  useHotkey('q', newQuote, { label: t('page.newQuote'), enabled: !readOnly });
  useHotkey('l', log, { label: t('page.log'), enabled: !readOnly });
  const standing = useStanding(customer.id, readOnly);
  const commit = (changes: Partial<Customer>) =>
    void write([{ type: 'update', entity: 'customer', id: customer.id, changes }]);
  const facts = [
    { label: words.label('industry'), value: words.option('industry', customer.industry) },
    { label: words.label('region'), value: words.option('region', customer.region) },
    { label: words.label('location'), value: customer.location },
    { label: words.label('phone'), value: customer.phone },
  ].filter((fact) => fact.value !== '');

  return (
    <Page
      title={<bdi>{customer.name || t('page.unnamed')}</bdi>}
      breadcrumb={[
        { label: t('list.title'), to: paths.customers },
        { label: <bdi>{customer.name || t('page.unnamed')}</bdi> },
      ]}
      badges={
        <>
          <StatusTag status={customer.status} />
          {customer.type === '' ? null : <Tag>{words.option('type', customer.type)}</Tag>}
          {customer.tags.slice(0, 4).map((tag) => (
            <Tag key={tag}>{tag}</Tag>
          ))}
          {customer.archivedAt > 0 ? <Tag tone="warn">{t('page.archived')}</Tag> : null}
          {readOnly ? <Tag tone="bad">{t('page.deleted')}</Tag> : null}
        </>
      }
      meta={facts}
      actions={<Actions customer={customer} onLog={log} onNewQuote={newQuote} />}
      banner={readOnly ? <p className="customer-notice">{t('page.deletedText')}</p> : undefined}
      tabs={{
        label: t('tabs.label'),
        value: tab,
        onChange: (value) => setSearch({ tab: value }, { replace: true }),
        items: tabs.map((value) => ({ value, label: t(`tabs.${value}`) })),
      }}
      asideBelow
      aside={
        <>
          {standing ? <StandingSection customer={customer} standing={standing} readOnly={readOnly} /> : null}
          <ContactsSection customerId={customer.id} readOnly={readOnly} />
          {standing ? <CompletenessSection completeness={standing.completeness} /> : null}
        </>
      }
    >
      {tab === 'profile' ? (
        <ProfileSection customer={customer} readOnly={readOnly} onCommit={commit} standing={standing} />
      ) : null}
      {tab === 'decision' ? <DecisionMap customerId={customer.id} readOnly={readOnly} /> : null}
      {tab === 'contract' ? <ContractDataSection customer={customer} readOnly={readOnly} onCommit={commit} /> : null}
      {tab === 'business' ? (
        <>
          <PurchasesSection customerId={customer.id} />
          <BusinessSection customerId={customer.id} readOnly={readOnly} />
        </>
      ) : null}
      {tab === 'timeline' ? <TimelineSection customerId={customer.id} readOnly={readOnly} /> : null}
      <SidePanel opened={logging} onClose={() => setLogging(false)} title={t('page.log')} width={760}>
        <QuickLog customerId={customer.id} autoFocus onDone={() => setLogging(false)} />
      </SidePanel>
    </Page>
  );
}

function Actions(props: { readonly customer: Customer; readonly onLog: () => void; readonly onNewQuote: () => void }) {
  const { customer } = props;
  const t = useT('customers');
  const write = useWrite();
  const platform = usePlatform();
  const ids = [customer.id];
  const one = { count: 1 };
  if (customer.deletedAt > 0)
    return (
      <Button
        leftSection={<IconArrowBackUp size={16} aria-hidden />}
        onClick={() => void write(restoreOperations(ids), { message: t('done.restored', one), undoable: true })}
      >
        {t('page.restore')}
      </Button>
    );
  return (
    <>
      <Button rightSection={<Keys>L</Keys>} onClick={props.onLog}>
        {t('page.log')}
      </Button>
      <StartTalkButton customerId={customer.id} hotkey="t" />
      <Button component={Link} to={paths.brief('customer', customer.id)}>
        {t('page.brief')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px={8} aria-label={t('page.more')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={paths.newDeal(customer.id)}
            leftSection={<IconBriefcase size={15} aria-hidden />}
          >
            {t('page.newDeal')}
          </Menu.Item>
          <Menu.Divider />
          {customer.archivedAt > 0 ? (
            <Menu.Item
              leftSection={<IconArrowBackUp size={15} aria-hidden />}
              onClick={() =>
                void write(unarchiveOperations(ids), { message: t('done.unarchived', one), undoable: true })
              }
            >
              {t('page.unarchive')}
            </Menu.Item>
          ) : (
            <Menu.Item
              leftSection={<IconArchive size={15} aria-hidden />}
              onClick={() =>
                void write(archiveOperations(ids, platform.now()), { message: t('done.archived', one), undoable: true })
              }
            >
              {t('page.archive')}
            </Menu.Item>
          )}
          <Menu.Item
            leftSection={<IconTrash size={15} aria-hidden />}
            onClick={() => void write(deleteOperations(ids), { message: t('done.deleted', one), undoable: true })}
          >
            {t('page.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Button variant="filled" rightSection={<Keys>Q</Keys>} onClick={props.onNewQuote}>
        {t('page.newQuote')}
      </Button>
    </>
  );
}
