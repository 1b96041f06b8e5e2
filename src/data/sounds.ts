import type * as Reader from 'pinyin-pro';

/**
 * How Chinese names sound, so that `chongqing`, `cq` and `zenglei` find what is written in characters (DOMAIN.md §16,
 * Search). The dictionary is large and comes only when something is written; reading and searching never need it.
 */

let reader: typeof Reader | undefined;
let loading: Promise<void> | undefined;

/** Fetches the dictionary; call it before a transaction begins. Where it cannot be had, names are found as written only. */
export function loadSounds(): Promise<void> {
  loading ??= import('pinyin-pro').then(
    (module) => {
      reader = module;
    },
    () => {
      loading = undefined;
    },
  );
  return loading;
}

/** Whether {@link soundLine} knows how characters sound. */
export function soundsLoaded(): boolean {
  return reader !== undefined;
}

const han = /\p{Script=Han}/u;
const phone = /^\+?[\d\s().-]{7,30}$/;
const heard = /[a-z0-9]/g;
/** Of a longer text, so many characters from its beginning where nothing else is asked. A surname is looked for in short names. */
const longest = 60;
const longestName = 12;
/** Names up to this length sound in every way that their characters can. */
const shortName = 4;
const mostWays = 12;

const known = new Map<string, string>();
const mostKnown = 50_000;

/**
 * The sounds of a record's search texts (folded), parted by spaces: for each text with Chinese characters its pinyin
 * without tones and its initials – by the words of the dictionary, and for names also as a surname sounds (Shan, not Dan)
 * – and for each telephone number its bare digits. Of a longer text, `most` characters from its beginning.
 */
export function soundLine(parts: readonly string[], most = longest): string {
  const found = new Set<string>();
  for (const part of parts) {
    if (part === '') continue;
    if (phone.test(part)) found.add(part.replace(/\D/g, ''));
    else if (han.test(part)) for (const sound of soundsOf(part, most).split(' ')) found.add(sound);
  }
  return [...found].filter((sound) => sound !== '').join(' ');
}

function soundsOf(text: string, most: number): string {
  const start = text.slice(0, most);
  const remembered = known.get(start);
  if (remembered !== undefined) return remembered;
  if (!reader) return '';
  const sounds = read(start, reader).join(' ');
  if (known.size >= mostKnown) known.clear();
  known.set(start, sounds);
  return sounds;
}

function read(text: string, { pinyin, polyphonic }: typeof Reader): string[] {
  const plain = { toneType: 'none', type: 'array', v: true } as const;
  const ways: string[][] = [pinyin(text, plain)];
  if (text.length <= longestName) ways.push(pinyin(text, { ...plain, surname: 'head' }));
  const characters = [...text];
  if (characters.length <= shortName) {
    const readings = polyphonic(text, { toneType: 'none', type: 'array' });
    let all: string[][] = [[]];
    for (const each of readings) all = all.flatMap((way) => each.map((sound) => [...way, sound]));
    if (all.length <= mostWays) ways.push(...all);
  }
  const sounds = new Set<string>();
  for (const way of ways) {
    const syllables = way.map((each) => bare(each));
    sounds.add(syllables.join(''));
    // A character is heard by its first letter; Latin letters and digits stand for themselves already.
    sounds.add(syllables.map((each) => each.charAt(0)).join(''));
  }
  return [...sounds];
}

function bare(sound: string): string {
  return (sound.toLowerCase().replaceAll('\u00fc', 'v').match(heard) ?? []).join('');
}

/** A word of a query as sounds have it; `undefined` where it is none: other letters, or a single one. */
export function asSound(word: string): string | undefined {
  const plain = word.replaceAll('\u00fc', 'v');
  return /^[a-z0-9]{2,}$/.test(plain) ? plain : undefined;
}
