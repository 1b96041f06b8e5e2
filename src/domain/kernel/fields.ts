import { z } from 'zod';

/** How a field is shown and typed. The generic form, table columns, import and template variables follow from it. */
export type FieldKind =
  | 'text'
  | 'multiline'
  | 'localized'
  | 'localizedMultiline'
  | 'choice'
  | 'tags'
  | 'flag'
  | 'date'
  | 'integer'
  | 'money'
  | 'percent'
  | 'taxRate'
  | 'creditCode'
  | 'email'
  | 'phone'
  | 'reference'
  | 'blob'
  | 'structure';

export interface FieldMeta {
  readonly kind: FieldKind;
  readonly options?: readonly string[];
  readonly references?: string;
  /** Never leaves the house: kept out of every client-facing projection. */
  readonly internal?: boolean;
}

declare module 'zod' {
  interface GlobalMeta {
    field?: FieldMeta;
  }
}

/** Reads the meta data that the makers below attach; `structure` for schemas that carry none. */
export function fieldMeta(schema: z.core.$ZodType): FieldMeta {
  return z.globalRegistry.get(schema)?.field ?? { kind: 'structure' };
}

const shortText = 200;
const longText = 20_000;

/** Text in both languages of the product; either side may be empty. */
export const localizedSchema = z.object({
  zh: z.string().max(longText).default(''),
  en: z.string().max(longText).default(''),
});
export type Localized = z.infer<typeof localizedSchema>;
const emptyLocalized = (): Localized => ({ zh: '', en: '' });

/** Integer minor units with their currency (DOMAIN.md, general rule). */
export const moneySchema = z.object({
  minor: z.int(),
  currency: z.string().regex(/^[A-Z]{3}$/),
});
export type Money = z.infer<typeof moneySchema>;

export const isoDate = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export const text = (max = shortText) =>
  z
    .string()
    .max(max)
    .default('')
    .meta({ field: { kind: 'text' } });
export const requiredText = (max = shortText) =>
  z
    .string()
    .trim()
    .min(1)
    .max(max)
    .meta({ field: { kind: 'text' } });
export const multiline = () =>
  z
    .string()
    .max(longText)
    .default('')
    .meta({ field: { kind: 'multiline' } });
export const localized = () => localizedSchema.default(emptyLocalized).meta({ field: { kind: 'localized' } });
export const localizedMultiline = () =>
  localizedSchema.default(emptyLocalized).meta({ field: { kind: 'localizedMultiline' } });
/** A choice may be unset (`''`) unless a fallback is named. */
export const choice = <const T extends readonly [string, ...string[]]>(options: T) =>
  z
    .enum(['', ...options])
    .default('')
    .meta({ field: { kind: 'choice', options } });
export const choiceOf = <const T extends readonly [string, ...string[]]>(options: T, fallback: NoInfer<T[number]>) =>
  z
    .enum(options)
    .default(fallback as never)
    .meta({ field: { kind: 'choice', options } });
export const tags = () =>
  z
    .array(z.string().min(1).max(40))
    .max(50)
    .default([])
    .meta({ field: { kind: 'tags' } });
export const flag = (fallback = false) =>
  z
    .boolean()
    .default(fallback)
    .meta({ field: { kind: 'flag' } });
/** `YYYY-MM-DD`, or empty. */
export const date = () =>
  z
    .union([z.literal(''), z.string().regex(isoDate)])
    .default('')
    .meta({ field: { kind: 'date' } });
export const integer = (min: number, max: number) =>
  z
    .int()
    .min(min)
    .max(max)
    .nullable()
    .default(null)
    .meta({ field: { kind: 'integer' } });
export const money = (meta?: { internal?: boolean }) =>
  moneySchema
    .nullable()
    .default(null)
    .meta({ field: { kind: 'money', ...meta } });
/** Basis points: 1300 is 13 %. */
export const percent = (fallback = 0) =>
  z
    .int()
    .min(0)
    .max(10_000)
    .default(fallback)
    .meta({ field: { kind: 'percent' } });
/** A tax treatment: basis points as digits (`1300`), `exempt` or `outOfScope`. DOMAIN.md §8. */
export const taxRate = (fallback = '1300') =>
  z
    .string()
    .regex(/^(\d{1,5}|exempt|outOfScope)$/)
    .default(fallback)
    .meta({ field: { kind: 'taxRate' } });
export const creditCode = () =>
  z
    .string()
    .max(40)
    .default('')
    .meta({ field: { kind: 'creditCode' } });
export const email = () =>
  z
    .string()
    .max(shortText)
    .default('')
    .meta({ field: { kind: 'email' } });
export const phone = () =>
  z
    .string()
    .max(60)
    .default('')
    .meta({ field: { kind: 'phone' } });
/** Id of another record, or empty. A missing target renders as missing. */
export const reference = (references: string) =>
  z
    .string()
    .max(60)
    .default('')
    .meta({ field: { kind: 'reference', references } });
export const blob = () =>
  z
    .string()
    .max(60)
    .default('')
    .meta({ field: { kind: 'blob', references: 'blob' } });

/** What every stored record carries (ARCHITECTURE.md §4). */
export const recordBase = {
  /** UUIDv7 made on the device. */
  id: z.string().min(1).max(60),
  /** Epoch ms. */
  createdAt: z.int().nonnegative(),
  updatedAt: z.int().nonnegative(),
  /** 0 = live, else epoch ms of deletion. */
  deletedAt: z.int().nonnegative().default(0),
  /** +1 on every write. */
  rev: z.int().nonnegative().default(0),
};

export interface RecordBase {
  id: string;
  createdAt: number;
  updatedAt: number;
  deletedAt: number;
  rev: number;
}
