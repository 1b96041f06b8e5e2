import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { useLive, useStore } from '@/data/react';
import type { Problem } from '@/domain/kernel/result';
import type { Paper } from '@/domain/papers/paper';
import { PaperPreview } from '@/features/common/exporting/PaperPreview';
import { saveAgain } from '@/features/common/exporting/saveAgain';
import { paths } from '@/features/paths';
import { formatDateTime, formatMoney } from '@/i18n/formats';
import { useProblemText } from '@/i18n/problems';
import { useLanguage, useT } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { EmptyState, Page, Tag } from '@/ui';

/** One exported paper: its preview from the snapshot, its data, and the same bytes again. */
export default function PaperPage() {
  const { id = '' } = useParams();
  const t = useT('papers');
  const common = useT('common');
  const store = useStore();
  const paper = useLive(async () => (await store.get('paper', id)) ?? null, [store, id]);
  if (paper === undefined) return <Page title={common('states.loading')}>{null}</Page>;
  if (paper === null) return <EmptyState title={common('states.missing')} text={t('paper.missing')} />;
  return (
    <Page
      title={`${t(`kinds.${paper.kind}`)} ${paper.number}`}
      breadcrumb={[{ label: t('list.title'), to: paths.papers }, { label: paper.number }]}
      badges={
        <Tag tone={paper.draft ? 'neutral' : 'accent'}>{paper.draft ? t('options.draft') : t('options.final')}</Tag>
      }
      actions={<SaveAgain paper={paper} />}
      aside={<Facts paper={paper} />}
    >
      <PaperPreview paper={paper} />
    </Page>
  );
}

function SaveAgain({ paper }: { readonly paper: Paper }) {
  const t = useT('papers');
  const store = useStore();
  const platform = usePlatform();
  const text = useProblemText();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState('');
  const save = async () => {
    const result = await saveAgain(store, platform, paper);
    setProblem(result.ok ? null : result.error);
    setDone(result.ok && result.value ? result.value.name : '');
  };
  return (
    <>
      {problem ? (
        <Text role="alert" size="sm" c="var(--dw-red)">
          {text(problem)}
        </Text>
      ) : null}
      {done ? (
        <Text role="status" size="sm" c="dimmed">
          {t('saved.as', { name: done })}
        </Text>
      ) : null}
      <Button onClick={save}>{t('paper.saveAgain')}</Button>
    </>
  );
}

function Facts({ paper }: { readonly paper: Paper }) {
  const t = useT('papers');
  const language = useLanguage();
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [
      t('columns.customer'),
      <Link key="customer" to={paths.customer(paper.customerId)}>
        {paper.customerName}
      </Link>,
    ],
    [t('columns.total'), formatMoney(paper.totalMinor, paper.currency, language)],
    [t('columns.issuedAt'), formatDateTime(paper.issuedAt, language)],
    [t('paper.file'), paper.fileName],
    [t('paper.size'), `${Math.ceil(paper.size / 1024)} KB`],
    [t('paper.template'), `${paper.templateId} ${paper.templateVersion}`],
    [
      'SHA-256',
      <code key="hash" className="paper-hash">
        {paper.sha256}
      </code>,
    ],
  ];
  return (
    <dl className="facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
