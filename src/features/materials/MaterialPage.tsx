import { useParams } from 'react-router';
import { useLive } from '@/data/react';
import { type Material, materialEntity, materialKinds } from '@/domain/materials/material';
import { localizedText, useEdit } from '@/features/common';
import { ExpiryTag } from '@/features/common/ExpiryTag';
import { RecordMenu } from '@/features/common/RecordMenu';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { MissingPage, Page, RecordForm, Section } from '@/ui';
import { MaterialProducts } from './MaterialProducts';
import { MaterialUses } from './MaterialUses';

/** One material: what it is, where it lies, what it is for, and where it was used (R49). */
export default function MaterialPage() {
  const t = useT('library');
  const { id = '' } = useParams();
  const found = useLive(async (store) => ({ material: await store.get('material', id) }), [id]);
  const crumb = { label: t('title'), to: paths.materials };
  if (!found) return <Page title="" breadcrumb={[crumb]} />;
  if (!found.material || found.material.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={[crumb]}
        title={t('materials.missing')}
        text={t('materials.missingText')}
        back={{ label: t('materials.back'), to: paths.materials }}
      />
    );
  return <MaterialView key={id} material={found.material} />;
}

type Field = keyof typeof fieldNames;
const fieldNames = {
  title: true,
  kind: true,
  version: true,
  validUntil: true,
  advantage: true,
  fileName: true,
  location: true,
  notes: true,
};

function MaterialView({ material }: { readonly material: Material }) {
  const t = useT('library');
  const c = useT('common');
  const language = useLanguage();
  const { id } = material;
  const edit = useEdit('material', id);
  const title = localizedText(material.title, language) || c('states.untitled');
  const form = {
    schema: materialEntity.schema,
    record: material,
    label: (field: Field) => t(`materials.fields.${field}`),
    optionLabel: (_field: Field, option: string) =>
      t(`materials.options.kind.${materialKinds.find((known) => known === option) ?? 'other'}`),
    description: (field: Field) =>
      field === 'advantage' || field === 'location' ? t(`materials.hints.${field}`) : undefined,
    onCommit: edit,
  };
  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[{ label: t('title'), to: paths.materials }, { label: <bdi>{title}</bdi> }]}
      badges={<ExpiryTag material={material} onlyWarning />}
      actions={<RecordMenu entity="material" id={id} back={paths.materials} />}
      aside={<MaterialUses materialId={id} />}
    >
      <Section title={t('materials.what')}>
        <RecordForm<Material, Field> {...form} fields={['title', 'kind', 'version', 'validUntil', 'advantage']} />
        <MaterialProducts material={material} onEdit={edit} />
      </Section>
      <Section title={t('materials.where')}>
        <RecordForm<Material, Field> {...form} fields={['fileName', 'location', 'notes']} />
      </Section>
    </Page>
  );
}
