import { useLive } from '@/data/react';
import type { Localized } from '@/domain/kernel/fields';
import { answerKind } from '@/domain/needs/answers';
import { stagesById } from '@/domain/process/processOf';
import type { ScriptContent, ScriptNode } from '@/domain/scripts/script';
import type { ContentField, NodeChange, NodeField } from '@/domain/scripts/versions';
import { localizedText, recordTitle, useProcesses } from '@/features/common';
import { useLanguage, useT } from '@/i18n/setup';
import type { Differing } from './DifferenceTable';

type Numbers = ReadonlyMap<string, number>;
const nothing = '\u2014';
const named = { productIds: 'product', competitorIds: 'competitor', materialIds: 'material' } as const;

/** The fields of scripts and lines as texts that can be laid side by side; `foreign`: names of what is not here. */
export function useFieldWords(
  before: ScriptContent,
  after: ScriptContent,
  numbers: { readonly before: Numbers; readonly after: Numbers },
  foreign: ReadonlyMap<string, string> = noNames,
) {
  const t = useT('scriptEditor');
  const s = useT('scripts');
  const n = useT('needs');
  const language = useLanguage();
  const locale = language === 'en' ? 'en' : 'zh';
  const names = useNames(before, after);
  const stages = useStageNames();
  const list = (items: readonly string[]) => items.join('\n') || nothing;

  const both = (
    id: string,
    label: (side: keyof Localized) => string,
    texts: readonly [Localized | undefined, Localized | undefined],
  ): Differing[] =>
    (['zh', 'en'] as const).flatMap((side) => {
      const [old, now] = [texts[0]?.[side] ?? '', texts[1]?.[side] ?? ''];
      return old === now ? [] : [{ id: `${id} ${side}`, label: label(side), before: old, after: now, locale: side }];
    });

  const scriptValue = (content: ScriptContent, field: Exclude<ContentField, 'nodes' | 'title' | 'purpose'>): string => {
    switch (field) {
      case 'scenario':
        return s(`scenarios.${content.scenario}`);
      case 'form':
        return s(`forms.${content.form}`);
      case 'customerTypes':
        return list(content.customerTypes.map((each) => s(`customerTypes.${each}`)));
      case 'personas':
        return list(content.personas.map((each) => s(`personas.${each}`)));
      case 'stages':
        return list(content.stages.map((id) => stages.get(id) ?? foreign.get(id) ?? id));
      default:
        return list(content[field].map((id) => names.get(id) ?? foreign.get(id) ?? t('versions.gone')));
    }
  };

  const exitsOf = (node: ScriptNode, of: Numbers) =>
    list(
      node.exits.map((exit) => {
        const no = of.get(exit.to);
        const label = [exit.label.zh, exit.label.en].filter((text) => text !== '').join(' / ') || t('exits.unlabelled');
        return no === undefined
          ? `${label} \u2192 ${t('exits.nowhere')}`
          : `${label} \u2192 ${t('panel.label', { no })}`;
      }),
    );

  const nodeValue = (node: ScriptNode, field: Exclude<NodeField, 'text' | 'hint'>, of: Numbers): string => {
    switch (field) {
      case 'kind':
        return s(`kinds.${node.kind}`);
      case 'answerKind':
        return n(`kinds.${answerKind({ kind: node.answerKind, target: node.target })}`);
      case 'target':
        return n(`targets.${node.target}`);
      case 'objectionId':
        return node.objectionId === '' ? nothing : (names.get(node.objectionId) ?? t('versions.gone'));
      case 'taskDays':
        return node.taskDays === null ? nothing : t('versions.taskIn', { count: node.taskDays });
      case 'outcome':
        return node.outcome === '' ? nothing : s(`outcomes.${node.outcome}`);
      case 'evidence':
        return list(
          node.evidence.map((each) => `${s(`evidenceKinds.${each.kind}`)} ${each.text || each.basis.split('\n')[0]}`),
        );
      default:
        return exitsOf(node, of);
    }
  };

  return {
    ofScript: (field: Exclude<ContentField, 'nodes'>): Differing[] => {
      if (field === 'title' || field === 'purpose')
        return both(field, (side) => `${t(`fields.${field}`)} (${t(`sides.${side}`)})`, [before[field], after[field]]);
      return [
        {
          id: field,
          label: t(`fields.${field}`),
          before: scriptValue(before, field),
          after: scriptValue(after, field),
          locale,
        },
      ];
    },
    ofNode: (change: NodeChange): Differing[] => {
      const texts = both('text', (side) => t(`panel.text.${side}`), [change.before?.text, change.after?.text]);
      const { before: old, after: now } = change;
      if (!old || !now) return texts;
      return [
        ...texts,
        ...both('hint', (side) => t(`panel.hint.${side}`), [old.hint, now.hint]),
        ...change.fields
          .filter((field) => field !== 'text' && field !== 'hint')
          .map(
            (field): Differing => ({
              id: field,
              label: t(`nodeFields.${field}`),
              before: nodeValue(old, field, numbers.before),
              after: nodeValue(now, field, numbers.after),
              locale,
            }),
          ),
      ];
    },
  };
}

/** Names of the records that one of the two refers to, where they are compared. */
function useNames(before: ScriptContent, after: ScriptContent): ReadonlyMap<string, string> {
  const language = useLanguage();
  const found = useLive(
    async (store) => {
      const names = new Map<string, string>();
      for (const [field, entity] of Object.entries(named) as [
        keyof typeof named,
        (typeof named)[keyof typeof named],
      ][]) {
        const records = await store.getMany(entity, [...new Set([...before[field], ...after[field]])]);
        for (const record of records) if (record) names.set(record.id, recordTitle(entity, record as never, language));
      }
      const old = new Map(before.nodes.map((node) => [node.id, node.objectionId]));
      const cards = after.nodes.flatMap((node) => {
        const was = old.get(node.id) ?? '';
        return was === node.objectionId ? [] : [was, node.objectionId];
      });
      const records = await store.getMany('objection', [...new Set(cards.filter((id) => id !== ''))]);
      for (const record of records) if (record) names.set(record.id, recordTitle('objection', record, language));
      return names;
    },
    [before, after, language],
  );
  return found ?? noNames;
}
const noNames: ReadonlyMap<string, string> = new Map();

function useStageNames(): ReadonlyMap<string, string> {
  const language = useLanguage();
  const { stored } = useProcesses();
  return new Map([...stagesById(stored)].map(([id, { name }]) => [id, localizedText(name, language)]));
}
