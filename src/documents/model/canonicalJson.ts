import { canonicalJson as canonical } from '../../domain/kernel/canonical';
import type { DocumentInput } from './input';
import { sha256Hex } from './sha256';

/**
 * The snapshot a paper keeps: equal input gives equal text, with sorted keys, and images by size and SHA-256, because
 * their bytes are in the file already.
 */
export function canonicalJson(input: DocumentInput): string {
  const { logo } = input.company;
  const image = logo && {
    mime: logo.mime,
    widthPx: logo.widthPx,
    heightPx: logo.heightPx,
    size: logo.bytes.length,
    sha256: sha256Hex(logo.bytes),
  };
  return canonical({ ...input, company: { ...input.company, logo: image } });
}
