import { Button } from '@mantine/core';
import { useNavigate } from 'react-router';
import { useLive } from '@/data/react';
import { localizedText, useWrite } from '@/features/common';
import { paths } from '@/features/paths';
import { formatDateTime } from '@/i18n/formats';
import { useLanguage, useT } from '@/i18n/setup';
import { MissingPage, Page } from '@/ui';
import { Summary } from './Summary';

/** A practice of before, as it went. */
export function PastPractice({ id }: { readonly id: string }) {
  const t = useT('practice');
  const n = useT('navigation');
  const language = useLanguage();
  const navigate = useNavigate();
  const write = useWrite();
  const found = useLive(async (store) => ({ practice: await store.get('practice', id) }), [id]);
  const breadcrumb = [
    { label: n('scriptTabs.label'), to: paths.scripts },
    { label: n('scriptTabs.practice'), to: paths.practices },
  ];
  if (!found) return <Page title="" breadcrumb={breadcrumb} />;
  const { practice } = found;
  if (!practice || practice.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={breadcrumb}
        title={t('past.missing')}
        text={t('past.missingText')}
        back={{ label: t('summary.back'), to: paths.practices }}
      />
    );
  const title = practice.kind === 'quiz' ? t('quiz.title') : localizedText(practice.title, language) || t('role.title');
  const remove = async () => {
    const result = await write([{ type: 'delete', entity: 'practice', id }], { message: t('past.deleted') });
    if (result.ok) void navigate(paths.practices);
  };
  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[...breadcrumb, { label: <bdi>{title}</bdi> }]}
      meta={[
        { label: t('person.label'), value: <bdi>{practice.person}</bdi> },
        { label: t('past.when'), value: formatDateTime(practice.startedAt, language) },
      ]}
      actions={<Button onClick={() => void remove()}>{t('past.delete')}</Button>}
    >
      <Summary practice={practice} onAgain={() => void navigate(paths.practice(practice.scriptId || 'quiz'))} />
    </Page>
  );
}
