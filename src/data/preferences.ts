import { decodeAloud, FIRST_ALOUD, type AloudWishes } from '#domain/aloud/wishes';
import { decodeWishes, FIRST_WISHES, type BackupWishes } from '#domain/backup';
import { decodeComfort, FIRST_COMFORT, type Comfort } from '#domain/comfort';
import { decodeOwnKeys, type OwnKeys } from '#domain/own-keys';
import { LOCALES, type Locale } from '#messages/locale';

/** How the reader wants the screen. Small, needed before the first paint, so kept in localStorage. */
export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark';
  /** The language of the screens; undefined: that of the system. */
  readonly language?: Locale | undefined;
  /** Size of an abstract's text in px, 15 to 22; undefined: what the screen's width asks for. */
  readonly textSize?: number | undefined;
  readonly comfort: Comfort;
  readonly aloud: AloudWishes;
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
  comfort: FIRST_COMFORT,
  aloud: FIRST_ALOUD,
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

/** Tells of preferences that another tab or window of the device has changed. */
export function followPreferences(tell: (preferences: Preferences) => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === KEY) tell(readPreferences());
  });
}

function decodePreferences(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return DEFAULTS;
  const theme = 'theme' in value ? value.theme : undefined;
  const language = LOCALES.find((known) => 'language' in value && value.language === known);
  const size = 'textSize' in value ? value.textSize : undefined;
  const sized = typeof size === 'number' && size >= TEXT_SIZES.min && size <= TEXT_SIZES.max;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    comfort: decodeComfort('comfort' in value ? value.comfort : undefined),
    aloud: decodeAloud('aloud' in value ? value.aloud : undefined),
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

/** Of what the reader chose, what the style sheet goes by on the whole page. */
const SHOWN = ['measure', 'lines', 'face', 'spacing'] as const;

/** Shows a theme and how text is set on the page. */
export function showPreferences({ theme, textSize, comfort }: Preferences): void {
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
  for (const key of SHOWN) {
    if (comfort[key] === FIRST_COMFORT[key]) delete root.dataset[key];
    else root.dataset[key] = comfort[key];
  }
}

/** Longer than this the first screen does not wait for a face, in ms. */
const FACE_PATIENCE_MS = 1000;

/** Fetches the face that not every screen loads, where it was chosen: words drawn in it stay put. */
export async function fetchFace({ comfort }: Preferences): Promise<void> {
  if (comfort.face !== 'clear') return;
  const late = new Promise((resolve) => setTimeout(resolve, FACE_PATIENCE_MS));
  await Promise.race([document.fonts.load('1em "Atkinson Hyperlegible Next"'), late]);
}
