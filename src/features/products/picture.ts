import { fail, ok, type Problem, problem, type Result } from '@/domain/kernel/result';

const megabyte = 1024 * 1024;
export const largestPicture = 5 * megabyte;
export type PictureMime = 'image/png' | 'image/jpeg';

const signatures: readonly { readonly mime: PictureMime; readonly bytes: readonly number[] }[] = [
  { mime: 'image/png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { mime: 'image/jpeg', bytes: [0xff, 0xd8, 0xff] },
];

/** Why a file is no picture for us; words under `picture.*` of the `products` namespace. */
export const pictureProblem = {
  empty: (): Problem => problem('picture.empty'),
  notImage: (): Problem => problem('picture.notImage'),
  /** Rounded up, so that a file just above the limit does not read as being at it. */
  tooLarge: (size: number): Problem =>
    problem('picture.tooLarge', { size: (Math.ceil((size / megabyte) * 10) / 10).toFixed(1) }),
};

/** What kind of picture the bytes are, by their signature: a name or a declared type proves nothing. */
export function checkPicture(bytes: Uint8Array): Result<PictureMime> {
  if (bytes.length === 0) return fail(pictureProblem.empty());
  if (bytes.length > largestPicture) return fail(pictureProblem.tooLarge(bytes.length));
  const match = signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte));
  return match ? ok(match.mime) : fail(pictureProblem.notImage());
}

/** Hex SHA-256. */
export async function sha256Hex(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
