import { Link } from 'react-router';
import type { Opportunity } from '@/domain/deals/opportunity';
import type { ProcessTool } from '@/domain/process/pipeline';
import { localizedText } from '@/features/common';
import { toolPath } from '@/features/common/toolScreens';
import { paths } from '@/features/paths';
import { useProblemText } from '@/i18n/problems';
import { useLanguage } from '@/i18n/setup';
import { usePlatform } from '@/platform/react';
import { notifyProblem } from '@/ui';
import { ScriptTool } from './ScriptTool';

/** What helps in a stage: a screen of the program, a material, a script, an address in the world, or just its name. */
export function ToolLink({ tool, deal }: { readonly tool: ProcessTool; readonly deal: Opportunity }) {
  const language = useLanguage();
  const words = useProblemText();
  const { app } = usePlatform();
  if (tool.kind === 'script' && tool.target !== '') return <ScriptTool tool={tool} deal={deal} />;
  const label = localizedText(tool.label, language) || tool.target;
  const to =
    tool.target === ''
      ? undefined
      : tool.kind === 'screen'
        ? toolPath(tool.target, deal)
        : tool.kind === 'material'
          ? paths.material(tool.target)
          : undefined;
  if (to !== undefined) return <Link to={to}>{label}</Link>;
  if (tool.kind !== 'link' || tool.target === '') return <span>{label}</span>;
  return (
    <button
      type="button"
      className="dw-link"
      onClick={async () => {
        const opened = await app.openLink(tool.target);
        if (!opened.ok) notifyProblem(words(opened.error));
      }}
    >
      {label}
    </button>
  );
}
