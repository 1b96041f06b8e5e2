import { useComputedColorScheme } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLanguage } from '@/i18n/setup';
import { onDemand } from '@/ui';
import { type ChartFrame, palettes } from './look';
import type { PositioningChartProps } from './PositioningChart';
import type { PriceIndexChartProps } from './PriceIndexChart';
import type { ProfileChartProps } from './ProfileChart';
import type { SwotPositionLabels, SwotVectorChartProps } from './SwotVectorChart';

export type { PositioningPoint } from './PositioningChart';
export type { PriceIndexBar } from './PriceIndexChart';
export type { ProfileCompany, ProfileFactor } from './ProfileChart';
export type { SwotPositionLabels };

// The drawing library comes with the first chart that is looked at.
const PriceIndex = onDemand(() => import('./PriceIndexChart'));
const Profile = onDemand(() => import('./ProfileChart'));
const Positioning = onDemand(() => import('./PositioningChart'));
const SwotVector = onDemand(() => import('./SwotVectorChart'));

type Drawn<Props extends ChartFrame> = Omit<Props, keyof ChartFrame> & {
  /** Name of the picture for those who do not see it; its figures stand in a table beside it. */
  readonly label: string;
  readonly height: number;
};

/** A place as wide as there is room, in the colours of the screen. */
function Figure(props: {
  readonly label: string;
  readonly height: number;
  readonly children: (frame: ChartFrame) => ReactNode;
}) {
  const scheme = useComputedColorScheme('light');
  const language = useLanguage();
  const { ref, width } = useElementSize<HTMLDivElement>();
  return (
    <div ref={ref} role="img" aria-label={props.label} style={{ height: props.height, minWidth: 0 }}>
      {width > 0
        ? props.children({ width: Math.floor(width), height: props.height, palette: palettes[language][scheme] })
        : null}
    </div>
  );
}

export function PriceIndexFigure({ label, height, ...chart }: Drawn<PriceIndexChartProps>) {
  return (
    <Figure label={label} height={height}>
      {(frame) => <PriceIndex {...chart} {...frame} />}
    </Figure>
  );
}

export function ProfileFigure({ label, height, ...chart }: Drawn<ProfileChartProps>) {
  return (
    <Figure label={label} height={height}>
      {(frame) => <Profile {...chart} {...frame} />}
    </Figure>
  );
}

export function PositioningFigure({ label, height, ...chart }: Drawn<PositioningChartProps>) {
  return (
    <Figure label={label} height={height}>
      {(frame) => <Positioning {...chart} {...frame} />}
    </Figure>
  );
}

/** Position vector of a SWOT; `x` and `y` in 1/10,000 as the domain's `position` gives them. */
export function SwotPositionChart({
  label,
  height,
  ...chart
}: Omit<Drawn<SwotVectorChartProps>, 'height'> & { readonly height?: number }) {
  return (
    <Figure label={label} height={height ?? 260}>
      {(frame) => <SwotVector {...chart} {...frame} />}
    </Figure>
  );
}
