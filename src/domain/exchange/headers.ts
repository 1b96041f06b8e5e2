/** Words are compared without width, case and surplus blanks. */
export const plainWord = (text: string): string => text.normalize('NFKC').trim().replace(/\s+/g, ' ').toLowerCase();

// Colons, asterisks and a unit in brackets say nothing about what the column is.
const plainHeader = (text: string): string => {
  const plain = plainWord(text);
  const bare = plain.replace(/\(.*?\)|\[.*?\]|[*:]/g, '').trim();
  return bare === '' ? plain : bare;
};

/**
 * What the columns of a file hold, guessed from their heads: a head that is a known word goes before one that ends with
 * it, and that before one that begins with it; the longest word wins; every column at most once. `words` in lower case.
 */
export function guessColumns<Id extends string>(
  header: readonly string[],
  words: readonly (readonly [Id, readonly string[]])[],
): (Id | '')[] {
  const heads = header.map(plainHeader);
  const exact = header.map(plainWord);
  const mapping: (Id | '')[] = heads.map(() => '');
  const known = words
    .flatMap(([id, names]) => names.map((word) => ({ id, word })))
    .sort((a, b) => b.word.length - a.word.length);
  const passes: readonly ((index: number, word: string) => boolean)[] = [
    (index, word) => exact[index] === word || heads[index] === word,
    (index, word) => heads[index]?.endsWith(word) === true,
    (index, word) => heads[index]?.startsWith(word) === true,
  ];
  for (const [pass, fits] of passes.entries()) {
    for (const { id, word } of known) {
      if (mapping.includes(id) || (pass > 0 && word.length < 2)) continue;
      const at = heads.findIndex((_, index) => mapping[index] === '' && fits(index, word));
      if (at >= 0) mapping[at] = id;
    }
  }
  return mapping;
}
