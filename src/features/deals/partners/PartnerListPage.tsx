import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { useStore } from '@/data/react';
import { newId } from '@/domain/kernel/ids';
import type { Partner } from '@/domain/process/partner';
import { useHotkey, useWrite } from '@/features/common';
import { RecordList } from '@/features/common/RecordList';
import { DealRoom } from '@/features/common/rooms/DealRoom';
import { useRecordList } from '@/features/common/useRecordList';
import { paths } from '@/features/paths';
import { formatPercent } from '@/i18n/formats';
import { useT } from '@/i18n/setup';
import { type Column, Keys, SidePanel, Tag, TextField } from '@/ui';
import styles from '../deals.module.css';

/** The partners through whom we sell (R101). */
export default function PartnerListPage() {
  const t = useT('deals');
  const navigate = useNavigate();
  const { environment } = useStore();
  const [text, setText] = useState('');
  const [adding, setAdding] = useState(false);
  const list = useRecordList('partner', text);
  const today = environment.today();
  const columns = useMemo(
    (): readonly Column<Partner>[] => [
      { key: 'name', header: t('partners.name'), render: ({ name }) => name },
      {
        key: 'level',
        header: t('partners.level'),
        width: 100,
        render: ({ level }) => (level === '' ? '' : t(`partners.levels.${level}`)),
      },
      { key: 'contact', header: t('partners.contactName'), width: 130, render: ({ contactName }) => contactName },
      { key: 'phone', header: t('partners.phone'), width: 140, render: ({ phone }) => phone },
      {
        key: 'discount',
        header: t('partners.discount'),
        width: 80,
        align: 'right',
        render: ({ discount }) => formatPercent(discount),
      },
      {
        key: 'agreement',
        header: t('partners.agreementNumber'),
        width: 150,
        render: ({ agreementNumber }) => agreementNumber,
      },
      {
        key: 'until',
        header: t('partners.agreementUntil'),
        width: 150,
        render: ({ agreementUntil }) =>
          agreementUntil !== '' && agreementUntil < today ? (
            <Tag tone="warn">
              {t('partners.expired')} {agreementUntil}
            </Tag>
          ) : (
            agreementUntil
          ),
      },
    ],
    [t, today],
  );
  const add = () => setAdding(true);
  useHotkey('n', add, { label: t('partners.new') });
  return (
    <DealRoom
      tab="partners"
      actions={
        <Button variant="filled" rightSection={<Keys>N</Keys>} onClick={add}>
          {t('partners.new')}
        </Button>
      }
    >
      <RecordList
        label={t('team.partner')}
        columns={columns}
        list={list}
        search={{ value: text, onChange: setText, label: t('partners.search') }}
        rowKey={({ id }) => id}
        onOpen={({ id }) => void navigate(paths.partner(id))}
        empty={{
          title: t('partners.empty'),
          text: t('partners.emptyText'),
          action: <Button onClick={add}>{t('partners.new')}</Button>,
        }}
      />
      {adding ? <NewPartner onClose={() => setAdding(false)} /> : null}
    </DealRoom>
  );
}

function NewPartner({ onClose }: { readonly onClose: () => void }) {
  const t = useT('deals');
  const navigate = useNavigate();
  const { environment } = useStore();
  const write = useWrite();
  const [name, setName] = useState('');
  const create = async () => {
    if (name === '') return;
    const id = newId(environment);
    const result = await write([{ type: 'create', entity: 'partner', record: { id, name } }], {
      message: t('partners.created'),
    });
    if (result.ok) void navigate(paths.partner(id));
  };
  return (
    <SidePanel opened onClose={onClose} title={t('partners.new')} width={380}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField label={t('partners.name')} required autoFocus value={name} onCommit={setName} />
        <Button type="submit" variant="filled">
          {t('partners.new')}
        </Button>
      </form>
    </SidePanel>
  );
}
