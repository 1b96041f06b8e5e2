import type { DocumentImage } from '@/documents/model/blocks';
import { houseColours } from '@/ui/theme';

export interface PictureSize {
  /** CSS pixels; the picture has twice as many. */
  readonly width: number;
  readonly height: number;
}

/** Prints sharply at the width of a page, and stays small. */
export const pictureDensity = 2;

/**
 * A drawing as a PNG at twice its size, on white. Its colours and fonts must be in the drawing itself: a style sheet does
 * not reach into the picture. Rejects where the host cannot draw.
 */
export async function paintSvg(svg: string, size: PictureSize): Promise<DocumentImage> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = size.width * pictureDensity;
  canvas.height = size.height * pictureDensity;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('picture: no canvas');
  context.fillStyle = houseColours.light['--dw-bg'];
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('picture: no PNG');
  return {
    bytes: new Uint8Array(await blob.arrayBuffer()),
    mime: 'image/png',
    widthPx: canvas.width,
    heightPx: canvas.height,
  };
}
