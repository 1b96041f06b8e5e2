/** What an archive from outside may claim before anything is unpacked (PERFORMANCE.md, untrusted zip files). */
export interface ZipLimits {
  readonly maxEntries: number;
  /** Bytes of all entries together, unpacked. */
  readonly maxTotal: number;
  /** Unpacked by packed size; deflate cannot exceed 1032. */
  readonly maxRatio: number;
}

export const defaultZipLimits: ZipLimits = { maxEntries: 5000, maxTotal: 100 * 1024 * 1024, maxRatio: 1032 };
