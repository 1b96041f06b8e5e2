import { getCompany } from '@/data/queries/company';
import { related } from '@/data/queries/related';
import type { Store } from '@/data/store';
import type { ReportRequest } from '@/documents/model/reportParts';
import { scriptHandbookInput } from '@/documents/model/reportScripts';
import type { ScriptHandbookInput } from '@/documents/model/saleReports';
import { localDay } from '@/domain/kernel/dates';
import type { Localized } from '@/domain/kernel/fields';
import { exportedContent } from '@/domain/scripts/pack';
import type { LineEvidence } from '@/domain/scripts/parts';
import { evidenceWords } from '@/domain/scripts/portable';
import { answerFigures } from '@/domain/scripts/statistics';
import { variableIds } from '@/domain/scripts/variables';
import packsEn from '@/i18n/en/scriptPacks.json';
import en from '@/i18n/en/scripts.json';
import packsZh from '@/i18n/zh-CN/scriptPacks.json';
import zh from '@/i18n/zh-CN/scripts.json';
import { type Chosen, readChosen, stageNames } from './collect';

/** Uses of a card that its figures rest on: the newest. */
const mostUses = 1000;
const keyOf = ({ entity, recordId }: Pick<LineEvidence, 'entity' | 'recordId'>) => `${entity} ${recordId}`;

type Words = { readonly [key: string]: string | Words };

function wordAt(words: Words, path: string): string {
  const found = path
    .split('.')
    .reduce<string | Words | undefined>((at, key) => (typeof at === 'object' ? at[key] : undefined), words);
  return typeof found === 'string' ? found : path;
}

const variables: Readonly<Record<string, Localized>> = Object.fromEntries(
  variableIds.map((id) => [id, { zh: wordAt(zh.variables, id), en: wordAt(en.variables, id) }]),
);

/** What the records are called that the lines rest on; those that are gone are not in it. */
async function namesOfEvidence(
  store: Store,
  evidence: readonly LineEvidence[],
): Promise<ReadonlyMap<string, Localized>> {
  const names = new Map<string, Localized>();
  const entities = [...new Set(evidence.map(({ entity }) => entity))];
  for (const entity of entities) {
    if (entity === '') continue;
    const ids = [...new Set(evidence.filter((each) => each.entity === entity).map(({ recordId }) => recordId))];
    for (const record of await store.getMany(entity, ids)) {
      if (record?.deletedAt !== 0) continue;
      const title = 'advantage' in record ? record.title : { zh: '', en: '' };
      names.set(keyOf({ entity, recordId: record.id }), title);
    }
  }
  return names;
}

/** All that the handbook of chosen scripts and cards says; `undefined` where none of them is left. */
export async function loadScriptHandbook(
  store: Store,
  chosen: Chosen,
  request: ReportRequest,
): Promise<ScriptHandbookInput | undefined> {
  const { scripts, objections } = await readChosen(store, chosen);
  if (scripts.length + objections.length === 0) return undefined;
  const evidence = [
    ...scripts.flatMap((pair) => exportedContent(pair).nodes.flatMap((node) => node.evidence)),
    ...objections.flatMap(({ answers }) => answers.flatMap((answer) => answer.evidence)),
  ];
  const [company, stages, names] = await Promise.all([
    getCompany(store),
    stageNames(store),
    namesOfEvidence(store, evidence),
  ]);
  const uses = new Map<string, { known: number; resolved: number }>();
  for (const { id } of objections) {
    const rows = await related(store, 'objectionUse', 'objectionId', id, { limit: mostUses });
    for (const { key, known, resolved } of answerFigures(rows, id))
      if (key !== '' && known > 0) uses.set(key, { known, resolved });
  }
  const [only] = scripts;
  const title =
    scripts.length === 1 && only
      ? exportedContent(only).title
      : { zh: packsZh.export.handbookTitle, en: packsEn.export.handbookTitle };
  return scriptHandbookInput(
    {
      company,
      title,
      scripts,
      objections,
      stages,
      evidence: (each) => {
        const name = names.get(keyOf(each));
        if (!name) return undefined;
        if (name.zh !== '' || name.en !== '') return name;
        const words = evidenceWords(each);
        return words === '' ? undefined : { zh: words, en: words };
      },
      variables,
      uses,
      day: localDay,
    },
    request,
  );
}
