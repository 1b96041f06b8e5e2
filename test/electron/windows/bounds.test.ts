import { miniBounds, startBounds } from '@electron/main/windows/bounds';
import { describe, expect, it } from 'vitest';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1280, height: 1024 };

describe('where the window opens', () => {
  it('the first time: 1366 × 768, centred by the system', () => {
    expect(startBounds(null, [screen])).toEqual({ width: 1366, height: 768 });
  });

  it('never larger than a small screen', () => {
    expect(startBounds(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 });
  });

  it('where it was closed, on the second screen too', () => {
    const bounds = { x: 2000, y: 40, width: 1100, height: 800 };
    expect(startBounds(bounds, [screen, second])).toEqual(bounds);
  });

  it.each([
    ['its screen was unplugged', { x: 2000, y: 40, width: 1100, height: 800 }],
    ['only its edge would show', { x: 1850, y: 40, width: 1100, height: 800 }],
    ['its title would be above the screen', { x: 100, y: -200, width: 1100, height: 800 }],
    ['its title would be below the screen', { x: 100, y: 1030, width: 1100, height: 800 }],
  ])('back in the middle when %s', (_when, bounds) => {
    expect(startBounds(bounds, [screen])).toEqual({ width: 1366, height: 768 });
  });

  it('never smaller than what the screens are made for', () => {
    expect(startBounds({ x: 0, y: 0, width: 200, height: 100 }, [screen])).toMatchObject({ width: 960, height: 600 });
  });
});

describe('where the mini window opens', () => {
  it('the first time: at the right edge, over no other half of the work', () => {
    expect(miniBounds(null, [screen, second])).toEqual({ x: 1516, y: 80, width: 380, height: 560 });
  });

  it('where it was put away, on the second screen too', () => {
    const bounds = { x: 2200, y: 300, width: 420, height: 700 };
    expect(miniBounds(bounds, [screen, second])).toEqual(bounds);
    expect(miniBounds(bounds, [screen])).toMatchObject({ x: 1516, width: 380 });
  });

  it('inside a screen that is smaller than itself', () => {
    expect(miniBounds(null, [{ x: 0, y: 0, width: 360, height: 500 }])).toEqual({
      x: 0,
      y: 0,
      width: 380,
      height: 500,
    });
  });
});
