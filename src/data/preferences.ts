import { decodeWishes, FIRST_WISHES, type BackupWishes } from '#domain/backup';
import { decodeOwnKeys, type OwnKeys } from '#domain/own-keys';
import { LOCALES, type Locale } from '#messages/locale';

/** How the reader wants the screen. Small, needed before the first paint, so kept in localStorage. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** The language of the screens; undefined: that of the system. */
  readonly language?: Locale | undefined;
  /** Size of an abstract's text in px, 15 to 22; undefined: what the screen's width asks for. */
  readonly textSize?: number | undefined;
  /** Single letters do nothing: for who speaks to the device, or presses keys unmeant. */
  readonly keysOff?: true | undefined;
  /** Other letters and signs for what some do of themselves. */
  readonly ownKeys?: OwnKeys | undefined;
  /** The browser has been asked, once, to protect what is made here. */
  readonly protectionAsked?: true | undefined;
  /** The reader has been told, once, that the app can be installed. */
  readonly installSaid?: true | undefined;
  /** The sentence "works offline now" has been said on this device. */
  readonly offlineSaid: boolean;
  /** A few older highlights are shown again each day. */
  readonly lookAgain: boolean;
  /** The day on which the reader was done with them last, `2026-11-09`. */
  readonly lookedAgainOn?: string | undefined;
  readonly backup: BackupWishes;
}

const TEXT_SIZES = { min: 15, max: 22 } as const;
const KEY = 'carrel.preferences';
const DEFAULTS: Preferences = {
  theme: 'system',
  offlineSaid: false,
  lookAgain: false,
  backup: FIRST_WISHES,
};

/** Reads the preferences; whatever is missing, damaged or refused is the default. */
export function readPreferences(): Preferences {
  try {
    return decodePreferences(JSON.parse(localStorage.getItem(KEY) ?? '{}'));
  } catch {
    // Storage refused or not JSON: a preference is never worth a problem on the screen.
    return DEFAULTS;
  }
}

/** Keeps the preferences; where storage is refused they hold for this visit only. */
export function writePreferences(preferences: Preferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // Same as above: the screen already shows the choice.
  }
}

function decodePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const theme = 'theme' in value ? value.theme : undefined;
  const language = LOCALES.find((known) => 'language' in value && value.language === known);
  const size = 'textSize' in value ? value.textSize : undefined;
  const sized = typeof size === 'number' && size >= TEXT_SIZES.min && size <= TEXT_SIZES.max;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    offlineSaid: 'offlineSaid' in value && value.offlineSaid === true,
    lookAgain: 'lookAgain' in value && value.lookAgain === true,
    backup: decodeWishes('backup' in value ? value.backup : undefined),
    ...('lookedAgainOn' in value && typeof value.lookedAgainOn === 'string'
      ? { lookedAgainOn: value.lookedAgainOn }
      : {}),
    ...(language ? { language } : {}),
    ...(sized ? { textSize: size } : {}),
    ...('ownKeys' in value ? { ownKeys: decodeOwnKeys(value.ownKeys) } : {}),
    ...('keysOff' in value && value.keysOff === true ? { keysOff: true } : {}),
    ...('installSaid' in value && value.installSaid === true ? { installSaid: true } : {}),
    ...('protectionAsked' in value && value.protectionAsked === true
      ? { protectionAsked: true }
      : {}),
  };
}

/** The desk's colour (`--desk` of the tokens), which the system draws round an installed app. */
const THEME_COLORS = { light: '#E8EAE4', dark: '#111310' } as const;

/** Shows a theme and a text size on the page. */
export function showPreferences({ theme, textSize }: Preferences): void {
  const root = document.documentElement;
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
  for (const system of ['light', 'dark'] as const) {
    const color = THEME_COLORS[theme === 'system' ? system : theme];
    document
      .querySelector(`meta[name=theme-color][media*=${system}]`)
      ?.setAttribute('content', color);
  }
  if (textSize === undefined) root.style.removeProperty('--t-read');
  else root.style.setProperty('--t-read', `${textSize / 16}rem`);
}
