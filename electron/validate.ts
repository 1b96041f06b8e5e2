/** Small validators for what crosses from the renderer: strict, without dependencies (the preload carries the table). */
export type Check<T> = (value: unknown) => value is T;

export const nothing: Check<undefined> = (value): value is undefined => value === undefined;

/** A string of 1 to `maximum` UTF-16 units. */
export function text(maximum: number): Check<string> {
  return (value): value is string => typeof value === 'string' && value.length > 0 && value.length <= maximum;
}

export function texts(maximumLength: number, maximumCount: number): Check<readonly string[]> {
  const one = text(maximumLength);
  return (value): value is readonly string[] =>
    Array.isArray(value) && value.length <= maximumCount && value.every((item) => one(item));
}

/** A whole number from 0 to 99,999. */
export const count: Check<number> = (value): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 99_999;

export const flag: Check<boolean> = (value): value is boolean => typeof value === 'boolean';

export function bytes(maximum: number): Check<Uint8Array> {
  return (value): value is Uint8Array => value instanceof Uint8Array && value.byteLength <= maximum;
}

export function oneOf<const T extends string>(options: readonly T[]): Check<T> {
  return (value): value is T => typeof value === 'string' && (options as readonly string[]).includes(value);
}

/** An object with exactly these fields: one more is refused, so that nothing unexpected travels along. */
export function object<T extends Record<string, unknown>>(fields: { readonly [K in keyof T]: Check<T[K]> }): Check<T> {
  const names = Object.keys(fields);
  return (value): value is T => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
    const given = value as Record<string, unknown>;
    return (
      Object.keys(given).length === names.length &&
      names.every((name) => Object.hasOwn(given, name) && fields[name]?.(given[name]) === true)
    );
  };
}

/**
 * A global shortcut in Electron's words. It takes its keys from every program on the machine, so it needs two modifiers
 * that people do not type with, or one and a function key: never plain `Ctrl+C`.
 */
const modifiers = ['CommandOrControl', 'Control', 'Alt', 'Shift', 'Super'];
const functionKey = /^F(?:[1-9]|1\d|2[0-4])$/;
const plainKey = /^(?:[A-Z0-9]|Space|Up|Down|Left|Right|Home|End|PageUp|PageDown|Insert)$/;

/** Whether keys may become a global shortcut, or `''`: none at all. */
export const shortcutKeys: Check<string> = (value): value is string => {
  if (value === '') return true;
  if (typeof value !== 'string' || value.length > 60) return false;
  const held = value.split('+');
  const key = held.pop() ?? '';
  if (new Set(held).size !== held.length || held.some((each) => !modifiers.includes(each))) return false;
  if (held.every((each) => each === 'Shift')) return false;
  return functionKey.test(key) || (plainKey.test(key) && held.length >= 2);
};

const id = '[0-9A-Za-z][0-9A-Za-z._-]{0,59}';
const word = '[a-zA-Z]{1,20}';

/** The only places that a notification or the mini window may lead to: records and lists of the day, as paths of the page's own router. */
const places = [
  '/',
  '/tasks',
  `/deals/${id}(?:/${word})?`,
  `/customers/${id}(?:\\?tab=${word})?`,
  `/customers/leads/${id}`,
  `/brief/(?:deal|customer)/${id}`,
  `/scripts/${id}(?:/${word})?`,
  `/scripts/(?:objections|talks)/${id}`,
];
const pattern = new RegExp(`^(?:${places.join('|')})$`);

/** Whether a text is one of our own addresses, whole and in its plain form. */
export const openableAddress: Check<string> = (value): value is string =>
  typeof value === 'string' && value.length <= 200 && pattern.test(value);
