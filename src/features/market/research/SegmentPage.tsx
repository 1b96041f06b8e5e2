import { MultiSelect } from '@mantine/core';
import { useParams } from 'react-router';
import { useLive } from '@/data/react';
import { industries, regions } from '@/domain/customers/customer';
import { type Segment, segmentEntity } from '@/domain/research/research';
import { localizedText, rechosen, useCompany, useEdit } from '@/features/common';
import { RecordMenu } from '@/features/common/RecordMenu';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { GrowthField, MissingPage, Page, RecordForm, Section } from '@/ui';
import { ForcesSection } from './segments/ForcesSection';
import { SegmentAside } from './segments/SegmentAside';
import { useSegmentWords } from './segments/words';
import './research.css';

/** One part of the market: whom it holds, what they need, what we are to them (R17, R18). */
export default function SegmentPage() {
  const t = useT('research');
  const m = useT('market');
  const { id = '' } = useParams();
  const found = useLive(async (store) => ({ segment: await store.get('segment', id) }), [id]);
  const crumbs = [
    { label: m('tabs.label'), to: paths.market },
    { label: m('tabs.segments'), to: paths.segments },
  ];
  if (!found) return <Page title="" breadcrumb={crumbs} />;
  if (!found.segment || found.segment.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('segments.missing')}
        text={t('page.missingText')}
        back={{ label: t('segments.back'), to: paths.segments }}
      />
    );
  return <SegmentView key={id} segment={found.segment} crumbs={crumbs} />;
}

type Field = 'name' | 'employeesMin' | 'employeesMax' | 'need' | 'positioning' | 'volume' | 'source' | 'date' | 'notes';

function SegmentView(props: {
  readonly segment: Segment;
  readonly crumbs: readonly { readonly label: string; readonly to: string }[];
}) {
  const t = useT('research');
  const c = useT('common');
  const m = useT('market');
  const language = useLanguage();
  const company = useCompany();
  const { region, industry } = useSegmentWords();
  const { segment } = props;
  const { id } = segment;
  const title = localizedText(segment.name, language) || c('states.untitled');
  const edit = useEdit('segment', id);
  const form = {
    schema: segmentEntity.schema,
    record: segment,
    label: (field: Field) =>
      field === 'source' || field === 'date' ? m(`provenance.${field}`) : t(`segments.fields.${field}`),
    description: (field: Field) => (field === 'notes' ? t('hints.text') : undefined),
    currency: company?.defaultCurrency ?? 'CNY',
    onCommit: edit,
  };
  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[...props.crumbs, { label: <bdi>{title}</bdi> }]}
      actions={<RecordMenu entity="segment" id={id} back={paths.segments} />}
      aside={<SegmentAside segment={segment} />}
    >
      <Section title={t('segments.who')}>
        <RecordForm {...form} fields={['name']} />
        <div className="dw-form research-gap">
          <MultiSelect
            label={t('segments.fields.regions')}
            placeholder={segment.regions.length === 0 ? t('segments.any') : ''}
            value={segment.regions}
            data={regions.map((value) => ({ value, label: region(value) }))}
            onChange={(next) =>
              edit((now) => {
                const chosen = rechosen(now.regions, segment.regions, next);
                return { regions: regions.filter((value) => chosen.includes(value)) };
              })
            }
          />
          <MultiSelect
            label={t('segments.fields.industries')}
            placeholder={segment.industries.length === 0 ? t('segments.any') : ''}
            value={segment.industries}
            data={industries.map((value) => ({ value, label: industry(value) }))}
            onChange={(next) =>
              edit((now) => {
                const chosen = rechosen(now.industries, segment.industries, next);
                return { industries: industries.filter((value) => chosen.includes(value)) };
              })
            }
          />
        </div>
        <div className="research-gap">
          <RecordForm {...form} fields={['employeesMin', 'employeesMax']} />
        </div>
      </Section>
      <Section title={t('segments.what')}>
        <RecordForm {...form} fields={['need', 'positioning']} />
      </Section>
      <ForcesSection segment={segment} />
      <Section title={t('segments.figures')}>
        <RecordForm {...form} fields={['volume', 'source', 'date']} />
        <div className="dw-form research-gap">
          <GrowthField
            label={t('fields.growthRate')}
            min={-10_000}
            max={1_000_000}
            value={segment.growthRate}
            onCommit={(growthRate) => edit({ growthRate })}
          />
        </div>
        <div className="research-gap">
          <RecordForm {...form} fields={['notes']} />
        </div>
      </Section>
    </Page>
  );
}
