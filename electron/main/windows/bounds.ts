export interface Bounds {
  x: number;
  y: number;
  width: number;
  height: number;
}

type Size = Pick<Bounds, 'width' | 'height'>;

export const defaultSize = { width: 1366, height: 768 } as const;
export const minimumSize = { width: 960, height: 600 } as const;
export const miniSize = { width: 380, height: 560 } as const;
export const miniMinimumSize = { width: 320, height: 360 } as const;

/**
 * Where the window opens: as remembered when enough of it (100 × 60 px of its title) would be on a screen that is still
 * connected, else at the default size, never larger than the screen. No position = the system centres it.
 */
export function startBounds(remembered: Bounds | null, screens: readonly Bounds[]): Size | Bounds {
  const first = screens[0];
  if (remembered && screens.some((screen) => reaches(remembered, screen))) {
    return {
      x: remembered.x,
      y: remembered.y,
      width: Math.max(minimumSize.width, remembered.width),
      height: Math.max(minimumSize.height, remembered.height),
    };
  }
  return {
    width: Math.min(defaultSize.width, first?.width ?? defaultSize.width),
    height: Math.min(defaultSize.height, first?.height ?? defaultSize.height),
  };
}

/** Where the mini window opens: as remembered while that is on a screen, else at the right edge of the first one. */
export function miniBounds(remembered: Bounds | null, screens: readonly Bounds[]): Size | Bounds {
  const first = screens[0];
  if (remembered && screens.some((screen) => reaches(remembered, screen))) {
    return {
      x: remembered.x,
      y: remembered.y,
      width: Math.max(miniMinimumSize.width, remembered.width),
      height: Math.max(miniMinimumSize.height, remembered.height),
    };
  }
  if (!first) return miniSize;
  const height = Math.min(miniSize.height, first.height);
  return {
    x: first.x + Math.max(0, first.width - miniSize.width - 24),
    y: first.y + Math.max(0, Math.min(80, first.height - height)),
    width: miniSize.width,
    height,
  };
}

function reaches(window: Bounds, screen: Bounds): boolean {
  const across = Math.min(window.x + window.width, screen.x + screen.width) - Math.max(window.x, screen.x);
  const titleInside = window.y >= screen.y - 8 && window.y + 60 <= screen.y + screen.height;
  return across >= 100 && titleInside;
}
