/** Which of the system's voices read an English paper, and which does it best. */

/** What the system tells of a voice. */
export interface Voice {
  readonly voiceURI: string;
  readonly name: string;
  /** BCP 47; some systems write `en_GB`. */
  readonly lang: string;
  /** It speaks without a network. */
  readonly localService: boolean;
  /** The system's own choice for its language. */
  readonly default: boolean;
}

/** Apple lists these jokes among its voices; in the order of names they come first. */
const JOKES = new Set(
  (
    'bad news|bahh|bells|boing|bubbles|cellos|good news|jester|organ|superstar|' +
    'trinoids|whisper|wobble|zarvox|albert|fred|junior|kathy|ralph|deranged|hysterical|pipe organ'
  ).split('|'),
);

/** In the names of voices that systems sell as their best. */
const BETTER = /\b(natural|neural|enhanced|premium|siri)\b/i;

function tongueOf({ lang }: Voice): string {
  return lang.slice(0, 2).toLowerCase();
}

function isJoke({ name }: Voice): boolean {
  return JOKES.has((/^[^(]*/.exec(name)?.[0] ?? '').trim().toLowerCase());
}

/** The less, the better. */
function penalty(voice: Voice, regions: readonly string[]): number {
  const region = regions.indexOf(voice.lang.replace('_', '-').toLowerCase());
  return (
    (voice.localService ? 0 : 1000) +
    (isJoke(voice) ? 500 : 0) +
    (BETTER.test(voice.name) ? 0 : 100) +
    (voice.default ? 0 : 50) +
    (region === -1 ? 40 : Math.min(region, 39))
  );
}

/**
 * The voices for an English text, the best first: those that need no network, then by quality, by the
 * system's own choice and by the reader's region. Where none speaks English, all there are.
 * @param languages of the reader as BCP 47 tags, the best first
 */
export function offeredVoices<Given extends Voice>(
  voices: readonly Given[],
  languages: readonly string[],
): Given[] {
  const regions = languages.map((tag) => tag.toLowerCase());
  const english = voices.filter((voice) => tongueOf(voice) === 'en');
  return (english.length > 0 ? english : voices).toSorted(
    (a, b) => penalty(a, regions) - penalty(b, regions) || (a.name < b.name ? -1 : 1),
  );
}

/**
 * The voice to speak with: the chosen one, if it is there and can speak now, else the best that can.
 * @param offered the best first
 */
export function voiceFor<Given extends Voice>(
  offered: readonly Given[],
  chosen: string | undefined,
  isOnline: boolean,
): Given | undefined {
  const wished = offered.find(({ voiceURI }) => voiceURI === chosen);
  if (wished && (isOnline || wished.localService)) return wished;
  return offered.find(({ localService }) => isOnline || localService) ?? wished ?? offered[0];
}
