/** FNV-1a over the code units, in hexadecimal: tells long texts apart, nothing more. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, '0');
}

/**
 * Text that a link remembers of what it rests on (N2): the pieces on lines of their own. Beyond `max` characters the
 * rest is replaced by a fingerprint of the whole, so that a change in it is still noticed.
 */
export function basisText(pieces: readonly (string | number | null)[], max: number): string {
  const text = pieces.map((piece) => (piece === null ? '' : String(piece))).join('\n');
  return text.length <= max ? text : `${text.slice(0, max - 9)}…${fingerprint(text)}`;
}
