import {
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** The house style in numbers: pine, warm greys, hairlines; light and dark. Text colours meet WCAG AA on their grounds. */
const pine: MantineColorsTuple = [
  '#eef6f3',
  '#d9ebe4',
  '#b3d6c9',
  '#86bdaa',
  '#56a089',
  '#33846c',
  '#1f6f5c',
  '#185a4a',
  '#12463a',
  '#0b2f27',
];
const warm: MantineColorsTuple = [
  '#faf9f7',
  '#f7f6f3',
  '#efede8',
  '#e7e4de',
  '#d5d1c8',
  '#a8a79d',
  '#73736a',
  '#6a6a62',
  '#3c3f38',
  '#23241f',
];
const night: MantineColorsTuple = [
  '#eceae3',
  '#a8a79d',
  '#8f8f85',
  '#5b5e55',
  '#3c3f38',
  '#2d2f2a',
  '#232521',
  '#171816',
  '#141513',
  '#0f100e',
];
const brick: MantineColorsTuple = [
  '#fbecea',
  '#f5d3cf',
  '#eeb0aa',
  '#e68b83',
  '#e0746b',
  '#c9483e',
  '#b3352c',
  '#962a22',
  '#79221b',
  '#5c1914',
];
/** Needs attention; the ground and text of a light box are the tokens `--dw-amber-bg` and `--dw-amber`. */
const amber: MantineColorsTuple = [
  '#fdf4e3',
  '#f9e6c3',
  '#f1cf92',
  '#e8b65c',
  '#dba24a',
  '#b97f27',
  '#8a5a12',
  '#704810',
  '#55370d',
  '#3b260a',
];

const chinese = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC"';
// The last one has nothing but the marks (ui.css), for machines without any of the others.
const latin =
  '"Segoe UI", "SF Pro Text", Roboto, "Noto Sans", Ubuntu, Cantarell, "Helvetica Neue", Arial, "Latin marks"';

/**
 * Fonts by the language of the text. Chinese fonts draw quotation marks, apostrophes and dashes as wide as their
 * characters: right in Chinese, gaps in English, which therefore asks a Latin font first.
 */
export const fontFamilies = {
  'zh-CN': `Inter, ${chinese}, system-ui, sans-serif`,
  en: `Inter, ${latin}, ${chinese}, system-ui, sans-serif`,
} as const;

const control = { '--button-height': '30px', '--button-padding-x': '12px', '--button-fz': '13px' };
const input = { '--input-height': '32px', '--input-fz': '14px', '--input-padding': '10px' };

export const theme = createTheme({
  primaryColor: 'pine',
  primaryShade: { light: 6, dark: 4 },
  colors: { pine, amber, gray: warm, dark: night, red: brick },
  fontFamily: fontFamilies['zh-CN'],
  fontFamilyMonospace: 'ui-monospace, "SF Mono", Consolas, "Noto Sans Mono CJK SC", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '19px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '12px', lg: '16px', xl: '24px' },
  radius: { xs: '3px', sm: '4px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'md',
  shadows: { xs: 'none', sm: 'none', md: 'none', lg: 'none', xl: 'none' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: {
    fontWeight: '650',
    sizes: { h1: { fontSize: '19px' }, h2: { fontSize: '14px' }, h3: { fontSize: '13px' } },
  },
  variantColorResolver: (request) => {
    const resolved = defaultVariantColorsResolver(request);
    if (request.variant === 'filled' && (request.color === undefined || request.color === 'pine'))
      return {
        ...resolved,
        background: 'var(--dw-primary)',
        hover: 'var(--dw-primary-hover)',
        color: 'var(--dw-on-primary)',
      };
    if (request.variant === 'filled' && request.color === 'red')
      return { ...resolved, background: 'var(--dw-red)', hover: 'var(--dw-red)', color: 'var(--dw-on-red)' };
    if (request.variant === 'subtle' && (request.color === undefined || request.color === 'pine'))
      return { ...resolved, color: 'var(--dw-primary)', hover: 'var(--dw-primary-soft)' };
    if (request.variant === 'subtle' && request.color === 'gray')
      return { ...resolved, color: 'var(--dw-text-2)', hover: 'var(--dw-row-hover)' };
    if (request.variant === 'light' && request.color === 'amber')
      return { ...resolved, background: 'var(--dw-amber-bg)', color: 'var(--dw-amber)' };
    return resolved;
  },
  components: {
    Button: {
      defaultProps: { variant: 'default' },
      vars: () => ({ root: control }),
      styles: { root: { fontWeight: 500 } },
    },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' }, vars: () => ({ root: { '--ai-size': '28px' } }) },
    Input: { vars: () => ({ wrapper: input }) },
    InputWrapper: {
      vars: () => ({
        label: { '--input-label-size': '12px' },
        error: { '--input-error-size': '12px' },
        description: { '--input-description-size': '12px' },
      }),
    },
    Popover: { defaultProps: { shadow: 'none', withinPortal: true } },
    Menu: { defaultProps: { shadow: 'none', withinPortal: true } },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { shadow: 'none', centered: true, overlayProps: { backgroundOpacity: 0.35 } } },
  },
});

const shared = {
  '--dw-font-zh': fontFamilies['zh-CN'],
  '--dw-font-en': fontFamilies.en,
  '--dw-row': '36px',
  '--dw-radius': '6px',
};

const light = {
  '--dw-bg': '#ffffff',
  '--dw-bg-rail': '#f7f6f3',
  '--dw-bg-sunken': '#faf9f7',
  '--dw-line': '#e7e4de',
  '--dw-line-strong': '#d5d1c8',
  '--dw-control-line': '#8f8d84',
  '--dw-text': '#23241f',
  '--dw-text-2': '#6a6a62',
  '--dw-text-3': '#6f6f66',
  '--dw-primary': '#1f6f5c',
  '--dw-primary-hover': '#185a4a',
  '--dw-on-primary': '#ffffff',
  '--dw-primary-soft': '#eef6f3',
  '--dw-row-hover': '#f6f9f7',
  '--dw-amber': '#8a5a12',
  '--dw-amber-bg': '#fdf4e3',
  '--dw-red': '#b3352c',
  '--dw-on-red': '#ffffff',
  '--dw-red-bg': '#fbecea',
  '--dw-done': '#86bdaa',
  '--dw-dot': '#56a089',
};

const dark: typeof light = {
  '--dw-bg': '#171816',
  '--dw-bg-rail': '#1d1e1b',
  '--dw-bg-sunken': '#1b1c19',
  '--dw-line': '#2d2f2a',
  '--dw-line-strong': '#3c3f38',
  '--dw-control-line': '#6c6f65',
  '--dw-text': '#eceae3',
  '--dw-text-2': '#a8a79d',
  '--dw-text-3': '#94948a',
  '--dw-primary': '#56a089',
  '--dw-primary-hover': '#6db49e',
  '--dw-on-primary': '#0b2f27',
  '--dw-primary-soft': '#1c2f29',
  '--dw-row-hover': '#1f2521',
  '--dw-amber': '#dba24a',
  '--dw-amber-bg': '#2e2616',
  '--dw-red': '#e0746b',
  '--dw-on-red': '#2a0f0c',
  '--dw-red-bg': '#331d1b',
  '--dw-done': '#33846c',
  '--dw-dot': '#56a089',
};

const mapped = {
  '--mantine-color-body': 'var(--dw-bg)',
  '--mantine-color-text': 'var(--dw-text)',
  '--mantine-color-dimmed': 'var(--dw-text-2)',
  '--mantine-color-placeholder': 'var(--dw-text-3)',
  '--mantine-color-anchor': 'var(--dw-primary)',
  '--mantine-color-error': 'var(--dw-red)',
  '--mantine-color-default': 'var(--dw-bg)',
  '--mantine-color-default-hover': 'var(--dw-row-hover)',
  '--mantine-color-default-color': 'var(--dw-text)',
  '--mantine-color-default-border': 'var(--dw-line-strong)',
  '--mantine-color-pine-light': 'var(--dw-primary-soft)',
  '--mantine-color-pine-light-color': 'var(--dw-primary)',
  '--mantine-primary-color-light': 'var(--dw-primary-soft)',
  '--mantine-primary-color-light-color': 'var(--dw-primary)',
};

/** The house colours as plain values, for pictures that are drawn outside the page's style sheet. */
export const houseColours = { light, dark } as const;

/** Puts the house colours under `--dw-*` and makes Mantine's own variables point at them. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: shared,
  light: { ...light, ...mapped },
  dark: { ...dark, ...mapped },
});
