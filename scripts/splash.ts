/**
 * What iOS shows while the installed app starts: a picture of exactly the screen's size, named by the page
 * with the screen it is for (Apple, “Configuring Web Applications”). Others make theirs of the manifest.
 */

/** Screens of phones and tablets that run a current iOS: CSS px, and device px to one of them. */
const SCREENS = [
  [375, 667, 2],
  [375, 812, 3],
  [390, 844, 3],
  [393, 852, 3],
  [402, 874, 3],
  [414, 896, 2],
  [428, 926, 3],
  [430, 932, 3],
  [440, 956, 3],
  [820, 1180, 2],
  [834, 1194, 2],
  [1024, 1366, 2],
] as const;

const THEMES = ['light', 'dark'] as const;

export interface Splash {
  /** Of the file, in `public/icons/splash/`. */
  readonly name: string;
  readonly theme: (typeof THEMES)[number];
  /** In device px. */
  readonly width: number;
  readonly height: number;
  /** The screen it is for. */
  readonly media: string;
}

/** Upright ones; a screen on its side shows the page's colour. */
export const SPLASHES: readonly Splash[] = SCREENS.flatMap(([width, height, scale]) =>
  THEMES.map((theme) => ({
    name: `${width * scale}x${height * scale}-${theme}.png`,
    theme,
    width: width * scale,
    height: height * scale,
    media: [
      `(device-width: ${width}px)`,
      `(device-height: ${height}px)`,
      `(-webkit-device-pixel-ratio: ${scale})`,
      '(orientation: portrait)',
      `(prefers-color-scheme: ${theme})`,
    ].join(' and '),
  })),
);
