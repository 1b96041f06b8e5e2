import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import type { DocumentImage } from '@/documents/model/blocks';
import { type PictureSize, paintSvg, pictureDensity } from '@/features/common/pictures/paint';
import type { Language } from '@/i18n/setup';
import { type ChartPalette, palettes, priceIndexHeight, profileHeight } from './look';
import PositioningChart, { type PositioningChartProps } from './PositioningChart';
import PriceIndexChart, { type PriceIndexChartProps } from './PriceIndexChart';
import ProfileChart, { type ProfileChartProps } from './ProfileChart';
import SwotVectorChart, { type SwotVectorChartProps } from './SwotVectorChart';

/** Frames that a chart may need until its words are measured and placed. */
const patience = 60;

const nextFrame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));

/**
 * Draws a chart out of sight and gives it as a PNG at twice its size, on white. The colours must be in the chart itself:
 * a style sheet does not reach into the picture. Rejects where the host cannot draw.
 */
export async function chartPicture(chart: ReactElement, size: PictureSize, font: string): Promise<DocumentImage> {
  const holder = document.createElement('div');
  holder.setAttribute('aria-hidden', 'true');
  Object.assign(holder.style, {
    position: 'fixed',
    left: '-20000px',
    top: '0',
    width: `${size.width}px`,
    height: `${size.height}px`,
    pointerEvents: 'none',
  });
  document.body.append(holder);
  const root = createRoot(holder);
  try {
    root.render(chart);
    return await paintSvg(svgText(await settled(holder), size, font), size);
  } finally {
    root.unmount();
    holder.remove();
  }
}

/** Waits until the drawing stands still for two frames. */
async function settled(holder: HTMLElement): Promise<SVGSVGElement> {
  let before = '';
  let still = 0;
  for (let frame = 0; frame < patience; frame += 1) {
    await nextFrame();
    const svg = holder.querySelector('svg');
    const now = svg?.innerHTML ?? '';
    still = now !== '' && now === before ? still + 1 : 0;
    if (svg && still >= 2) return svg;
    before = now;
  }
  throw new Error('chart picture: the chart did not come to rest');
}

function svgText(svg: SVGSVGElement, size: PictureSize, font: string): string {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(size.width * pictureDensity));
  copy.setAttribute('height', String(size.height * pictureDensity));
  copy.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
  copy.setAttribute('font-family', font);
  copy.removeAttribute('style');
  copy.removeAttribute('class');
  return new XMLSerializer().serializeToString(copy);
}

type Drawn<Props> = Omit<Props, 'width' | 'height' | 'palette'>;

/** What the pictures of a report show; what is left out is not drawn. */
export interface ReportPictureData {
  readonly priceIndex?: Drawn<PriceIndexChartProps> | undefined;
  readonly profile?: Drawn<ProfileChartProps> | undefined;
  readonly positioning?: Drawn<PositioningChartProps> | undefined;
  readonly swotPosition?: Drawn<SwotVectorChartProps> | undefined;
}
export type ReportPictureName = keyof ReportPictureData;
export type ReportPictures = Partial<Record<ReportPictureName, DocumentImage>>;

const pictureWidth = 640;

/** The charts of a report as pictures, in the light colours of a page; a chart that has nothing to show is left out. */
export async function reportPictures(data: ReportPictureData, language: Language): Promise<ReportPictures> {
  const palette = palettes[language].light;
  const pictures: ReportPictures = {};
  const draw = async (name: ReportPictureName, height: number, chart: (frame: Frame) => ReactElement) => {
    const size = { width: pictureWidth, height };
    pictures[name] = await chartPicture(chart({ ...size, palette }), size, palette.font);
  };
  const { priceIndex, profile, positioning, swotPosition } = data;
  if (priceIndex && priceIndex.bars.length > 0)
    await draw('priceIndex', priceIndexHeight(priceIndex.bars.length), (frame) => (
      <PriceIndexChart {...priceIndex} {...frame} />
    ));
  if (profile && profile.factors.length > 0)
    await draw('profile', profileHeight(profile.factors.length), (frame) => <ProfileChart {...profile} {...frame} />);
  if (positioning && positioning.points.length > 1)
    await draw('positioning', 400, (frame) => <PositioningChart {...positioning} {...frame} />);
  if (swotPosition) await draw('swotPosition', 400, (frame) => <SwotVectorChart {...swotPosition} {...frame} />);
  return pictures;
}
type Frame = PictureSize & { readonly palette: ChartPalette };
