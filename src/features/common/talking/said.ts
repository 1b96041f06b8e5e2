import type { Store } from '@/data/store';
import type { Localized } from '@/domain/kernel/fields';
import { cardsToRead, withCardTexts } from '@/domain/scripts/cardTexts';
import type { Script, ScriptContent, ScriptVersion } from '@/domain/scripts/script';
import type { Talk } from '@/domain/scripts/talk';
import { withReadings } from '@/domain/scripts/versions';
import type { Language } from '@/i18n/setup';

/**
 * What of a script is said: its approved version with what was said since about its sources, or the working copy of one
 * that has none (R50).
 */
export interface SaidScript {
  readonly script: Script;
  readonly content: ScriptContent;
  /** `undefined` = the working copy. */
  readonly version: ScriptVersion | undefined;
}

export async function saidScript(store: Store, script: Script): Promise<SaidScript> {
  const version = script.versionId === '' ? undefined : await store.get('scriptVersion', script.versionId);
  return { script, content: version ? withReadings(version, script) : script, version };
}

/** The content with the words of their objection cards in lines that have none of their own. */
export async function withCards<Content extends ScriptContent>(store: Store, content: Content): Promise<Content> {
  const ids = cardsToRead(content);
  if (ids.length === 0) return content;
  const cards = await store.getMany('objection', ids);
  return withCardTexts(content, new Map(cards.flatMap((card) => (card ? [[card.id, card.text] as const] : []))));
}

/** The words that a talk is led by, also when the script was approved anew meanwhile; `undefined` where they are gone. */
export async function contentOfTalk(
  store: Store,
  talk: Pick<Talk, 'scriptId' | 'versionId'>,
): Promise<ScriptContent | undefined> {
  const script = talk.scriptId === '' ? undefined : await store.get('script', talk.scriptId);
  const version = talk.versionId === '' ? undefined : await store.get('scriptVersion', talk.versionId);
  const content = version && script ? withReadings(version, script) : (version ?? script);
  return content && (await withCards(store, content));
}

/** The side of a text in both languages that a language reads. */
export function sideOf(language: Language): keyof Localized {
  return language === 'en' ? 'en' : 'zh';
}

/** A text in a language, else the other one. */
export function inSide(text: Localized, side: keyof Localized): string {
  return side === 'en' ? text.en || text.zh : text.zh || text.en;
}
