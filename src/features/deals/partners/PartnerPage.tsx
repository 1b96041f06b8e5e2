import { Button } from '@mantine/core';
import { useNavigate, useParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import { type Partner, partnerEntity } from '@/domain/process/partner';
import { useEdit, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { useT } from '@/i18n/setup';
import { MissingPage, Page, RecordForm, Section, Tag } from '@/ui';
import styles from '../team/team.module.css';
import { PartnerDeals } from './PartnerDeals';
import { SharedMaterials } from './SharedMaterials';

const identity = ['name', 'nameEn', 'region', 'level'] as const;
const contact = ['contactName', 'contactTitle', 'phone', 'email', 'wechat'] as const;
const agreement = ['agreementNumber', 'agreementUntil', 'discount', 'priceTerms', 'support', 'notes'] as const;
type Field = (typeof identity)[number] | (typeof contact)[number] | (typeof agreement)[number];

/** A partner: who they are, what is agreed, what we gave them, and the deals sold through them (R101). */
export default function PartnerPage() {
  const { id = '' } = useParams();
  const t = useT('deals');
  const options = useT('customers');
  const r = useT('navigation');
  const navigate = useNavigate();
  const write = useWrite();
  const edit = useEdit('partner', id);
  const today = useStore().environment.today();
  const found = useLive(async (store) => ({ partner: await store.get('partner', id) }), [id]);
  if (!found) return null;
  const { partner } = found;
  const crumb = { label: r('dealTabs.partners'), to: paths.partners };
  if (!partner || partner.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={[crumb]}
        title={t('partners.missing')}
        text={t('missingText')}
        back={{ label: t('partners.back'), to: paths.partners }}
      />
    );
  const form = (fields: readonly Field[]) => (
    <RecordForm<Partner, Field>
      schema={partnerEntity.schema}
      record={partner}
      fields={fields}
      label={(field) => t(`partners.${field}`)}
      description={(field) => (field === 'discount' ? t('partners.discountHint') : undefined)}
      options={{
        region: partnerEntity.schema.shape.region
          .unwrap()
          .options.flatMap((value) => (value === '' ? [] : [{ value, label: options(`options.region.${value}`) }])),
        level: (['registered', 'certified', 'strategic'] as const).map((value) => ({
          value,
          label: t(`partners.levels.${value}`),
        })),
      }}
      onCommit={(changes) => edit(changes)}
    />
  );
  const expired = partner.agreementUntil !== '' && partner.agreementUntil < today;
  return (
    <Page
      title={partner.name}
      breadcrumb={[crumb, { label: partner.name }]}
      badges={
        <>
          {partner.level === '' ? null : <Tag>{t(`partners.levels.${partner.level}`)}</Tag>}
          {expired ? <Tag tone="warn">{t('partners.expired')}</Tag> : null}
        </>
      }
      actions={
        <Button
          onClick={async () => {
            const result = await write([{ type: 'delete', entity: 'partner', id }], { message: t('partners.deleted') });
            if (result.ok) void navigate(paths.partners);
          }}
        >
          {t('partners.delete')}
        </Button>
      }
    >
      <div className={styles.team}>
        <Section title={t('partners.identity')}>{form(identity)}</Section>
        <Section title={t('partners.contact')}>{form(contact)}</Section>
        <Section title={t('partners.agreement')}>{form(agreement)}</Section>
        <SharedMaterials partner={partner} onEdit={edit} />
        <PartnerDeals partnerId={id} />
      </div>
    </Page>
  );
}
