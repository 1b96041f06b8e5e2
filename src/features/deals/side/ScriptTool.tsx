import { ActionIcon } from '@mantine/core';
import { IconMessageCircle } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useLive } from '@/data/react';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { ProcessTool } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { paths } from '@/features/paths';
import { useLanguage, useT } from '@/i18n/setup';
import { onDemand } from '@/ui';

const StartTalkPanel = onDemand(async () => ({
  default: (await import('@/features/common/talking/StartTalkPanel')).StartTalkPanel,
}));

/** A script that helps in a stage (R54): leads to it, and begins a talk by it with the customer of the deal. */
export function ScriptTool({ tool, deal }: { readonly tool: ProcessTool; readonly deal: Opportunity }) {
  const t = useT('deals');
  const c = useT('common');
  const language = useLanguage();
  const [starting, setStarting] = useState(false);
  const script = useLive(async (store) => (await store.get('script', tool.target)) ?? null, [tool.target]);
  if (script === undefined) return null;
  const own = localizedText(tool.label, language);
  if (script === null || script.deletedAt > 0) return <span>{own || c('states.missing')}</span>;
  const label = own || localizedText(script.title, language) || c('states.untitled');
  return (
    <>
      <Link to={paths.script(script.id)}>{label}</Link>
      {script.form === 'flow' && script.status !== 'retired' && deal.outcome === 'open' ? (
        <ActionIcon
          size="sm"
          aria-label={t('sop.talk', { name: label })}
          title={t('sop.talk', { name: label })}
          onClick={() => setStarting(true)}
        >
          <IconMessageCircle size={14} aria-hidden />
        </ActionIcon>
      ) : null}
      {starting ? (
        <StartTalkPanel
          customerId={deal.customerId}
          opportunityId={deal.id}
          scriptId={script.id}
          onClose={() => setStarting(false)}
        />
      ) : null}
    </>
  );
}
