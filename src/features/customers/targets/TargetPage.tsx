import { useParams } from 'react-router';
import { useLive } from '@/data/react';
import type { TargetProfile } from '@/domain/customers/targetProfile';
import { localizedText } from '@/features/common';
import { RecordMenu } from '@/features/common/RecordMenu';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { MissingPage, Page } from '@/ui';
import { MatchSection } from './MatchSection';
import { TargetForm } from './TargetForm';

/** One target profile: its fields (R33), and the customers that match it (R35). */
export default function TargetPage() {
  const t = useT('targets');
  const n = useT('navigation');
  const { id = '' } = useParams();
  const found = useLive(async (store) => ({ profile: await store.get('targetProfile', id) }), [id]);
  const crumbs = [
    { label: n('customerTabs.label'), to: paths.customers },
    { label: n('customerTabs.targets'), to: paths.targets },
  ];
  if (!found) return <Page title="" breadcrumb={crumbs} />;
  if (!found.profile || found.profile.deletedAt > 0)
    return (
      <MissingPage
        breadcrumb={crumbs}
        title={t('missing')}
        text={t('missingText')}
        back={{ label: t('back'), to: paths.targets }}
      />
    );
  return <TargetView key={id} profile={found.profile} crumbs={crumbs} />;
}

function TargetView(props: {
  readonly profile: TargetProfile;
  readonly crumbs: readonly { readonly label: string; readonly to: string }[];
}) {
  const c = useT('common');
  const language = useLanguage();
  const { profile } = props;
  const title = localizedText(profile.name, language) || c('states.untitled');
  return (
    <Page
      title={<bdi>{title}</bdi>}
      breadcrumb={[...props.crumbs, { label: <bdi>{title}</bdi> }]}
      asideWidth={380}
      actions={<RecordMenu entity="targetProfile" id={profile.id} back={paths.targets} />}
      aside={<MatchSection profile={profile} />}
    >
      <TargetForm profile={profile} />
    </Page>
  );
}
