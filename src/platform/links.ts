/** Only these lead out of the program: a web page over TLS, or the mail program. */
export function isOpenableLink(url: string): boolean {
  return URL.canParse(url) && ['https:', 'mailto:'].includes(new URL(url).protocol);
}
