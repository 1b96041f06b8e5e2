import { useDebouncedValue } from '@mantine/hooks';
import { listPage } from '@/data/queries/list';
import { fieldHits, findIds } from '@/data/queries/search';
import { useLive } from '@/data/react';
import { plainLine } from '@/data/searchIndex';
import type { Store } from '@/data/store';
import type { ScoreExplanation } from '@/domain/kernel/explanation';
import { recommendScripts } from '@/domain/scripts/recommend';
import type { Scenario, Script } from '@/domain/scripts/script';
import type { ScriptFacts } from '@/domain/scripts/variables';
import { talkContext } from './context';
import { loadScriptFacts, type TalkOf } from './facts';
import { saidScript } from './said';

/** The newest so many scripts are looked at; others are found by their words. */
const looked = 200;
const shown = 30;

export interface OfferedScript {
  readonly script: Script;
  /** Why it stands where it does; `null` = meant for others. */
  readonly explanation: ScoreExplanation | null;
}

export interface OfferedScripts {
  /** The words that these were found by. */
  readonly needle: string;
  readonly scripts: readonly OfferedScript[];
}

async function candidates(store: Store, needle: string): Promise<Script[]> {
  if (needle === '')
    return (await listPage(store, 'script', { order: 'updatedAt', direction: 'desc', limit: looked })).rows as Script[];
  const { ids } = await findIds(store, 'script', needle, looked);
  const found = await store.getMany('script', ids);
  return found.filter((script): script is Script => script?.deletedAt === 0);
}

/** 1 = the title holds the words, as written or as it sounds. */
async function titledSo(store: Store, needle: string): Promise<(script: Script) => 0 | 1> {
  const hits = new Set((await fieldHits(store, 'script', needle, looked)).map(({ id, text }) => `${id} ${text}`));
  return ({ id, title }) => ([title.zh, title.en].some((each) => hits.has(`${id} ${plainLine(each)}`)) ? 1 : 0);
}

/** Scripts that can be walked, those that fit the talk best first; with words, those that hold them. Live. */
export function useOfferedScripts(of: TalkOf, text: string): OfferedScripts | undefined {
  const [needle] = useDebouncedValue(text.trim(), 120);
  return useLive(
    async (store) => {
      const [facts, found] = await Promise.all([loadScriptFacts(store, of), candidates(store, needle)]);
      const said = await Promise.all(
        found.filter(({ status }) => status !== 'retired').map((script) => saidScript(store, script)),
      );
      const flows = said.filter(({ content }) => content.form === 'flow' && content.nodes.length > 0);
      const { stage, customerType, persona, competitorIds } = talkContext(facts);
      const ranked = recommendScripts(
        // What is said counts, not what is being written.
        flows.map(({ script, content }) => ({ ...script, ...audienceOf(content) })),
        { stage, customerType, persona, competitorIds, productIds: productsOf(facts), ...scenarioOf(facts) },
      );
      const scripts = new Map(flows.map(({ script }) => [script.id, script]));
      const offered: OfferedScript[] = ranked.flatMap(({ item, explanation }) => {
        const script = scripts.get(item.id);
        return script ? [{ script, explanation }] : [];
      });
      const known = new Set(offered.map(({ script }) => script.id));
      for (const { script } of flows) if (!known.has(script.id)) offered.push({ script, explanation: null });
      if (needle === '') return { needle, scripts: offered.slice(0, shown) };
      // Who types a title means that script, whatever fits better.
      const titled = await titledSo(store, needle);
      offered.sort((a, b) => titled(b.script) - titled(a.script));
      return { needle, scripts: offered.slice(0, shown) };
    },
    [of.customerId, of.opportunityId, of.contactId, of.leadId, needle],
  );
}

function audienceOf(
  content: Pick<
    Script,
    'stages' | 'customerTypes' | 'personas' | 'productIds' | 'competitorIds' | 'scenario' | 'title'
  >,
) {
  const { stages, customerTypes, personas, productIds, competitorIds, scenario, title } = content;
  return { stages, customerTypes, personas, productIds, competitorIds, scenario, title };
}

/** Without a deal no stage says what the talk is for: whom we do not know yet we open with, whom we serve we visit. */
function scenarioOf({ deal, customer }: ScriptFacts): { readonly scenario?: Scenario } {
  if (deal || !customer) return {};
  return { scenario: customer.status === 'prospect' ? 'opening' : 'returnVisit' };
}

function productsOf(facts: ScriptFacts): string[] {
  const quoted = facts.quote?.lines.map(({ productId }) => productId) ?? [];
  const needed = facts.deal?.needs.map(({ productId }) => productId) ?? [];
  return [...new Set([...quoted, ...needed])].filter((id) => id !== '');
}
