import { strFromU8, unzipSync } from 'fflate';

/** The words of a Word file's body as a reader sees them, without the marks of spelling and layout. */
export function docxText(bytes: Uint8Array): string {
  const part = unzipSync(bytes)['word/document.xml'];
  if (!part) throw new Error('no word/document.xml in the file');
  return strFromU8(part)
    .replaceAll(/<\/w:p>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"');
}

/** The pictures in a Word file, with their sizes in pixels (PNG). */
export function docxPictures(bytes: Uint8Array): { readonly width: number; readonly height: number }[] {
  return Object.entries(unzipSync(bytes))
    .filter(([path]) => /^word\/media\/.*\.png$/.test(path))
    .map(([, content]) => {
      const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
      return { width: view.getUint32(16), height: view.getUint32(20) };
    });
}
