/** Single keys that a reader may change: each is known by the one it has of itself. */

/** Letters and signs, as `KeyboardEvent.key` has them in lower case. Digits go by what they stand for. */
export const CHANGEABLE_KEYS = [
  '/',
  'j',
  'k',
  'r',
  'x',
  'p',
  's',
  '.',
  ',',
  'n',
  'c',
  '[',
  ']',
  't',
  'l',
  'f',
  'g',
  '?',
] as const;
export type ChangeableKey = (typeof CHANGEABLE_KEYS)[number];

/** Another key for some of them. */
export type OwnKeys = Readonly<Partial<Record<ChangeableKey, string>>>;

/** Whether it is one of those that a reader may change. */
export function isChangeable(key: string): key is ChangeableKey {
  return CHANGEABLE_KEYS.some((known) => known === key);
}

/** The key that does what this one does of itself. */
export function keyFor(known: string, own: OwnKeys): string {
  return (isChangeable(known) ? own[known] : undefined) ?? known;
}

/** The key that does what this one does of itself, as keyboards and screens have it. */
export function shownKey(known: ChangeableKey, own: OwnKeys | undefined): string {
  const key = keyFor(known, own ?? {});
  const upper = key.toUpperCase();
  // ß would become two letters.
  return upper.length === 1 ? upper : key;
}

/**
 * The key that the app knows by what was pressed.
 * @param pressed in lower case
 * @returns undefined where another key has taken its place
 */
export function knownKey(pressed: string, own: OwnKeys): string | undefined {
  const moved = CHANGEABLE_KEYS.find((known) => own[known] === pressed);
  if (moved) return moved;
  return keyFor(pressed, own) === pressed ? pressed : undefined;
}

/** What keeps a key from being chosen. */
export type KeyRefusal =
  /** No letter and no sign: it has a meaning of its own, or types nothing. */
  | { readonly why: 'not-single' }
  /** A digit, which marks and tags. */
  | { readonly why: 'digit' }
  /** A sign, for what does more with Shift: on many keyboards Shift makes another sign of it. */
  | { readonly why: 'sign' }
  /** A letter that leads to a screen after another key, and would do its own work there, too. */
  | { readonly why: 'second' }
  /** It does something else already: what this key does of itself. */
  | { readonly why: 'taken'; readonly by: ChangeableKey };

/** Letters that lead to a screen after the key for that. */
const SECOND_KEYS: readonly string[] = ['h', 'l', 'o', 'r', 's', 't'];

/** Those that do more with Shift. */
const WITH_SHIFT: readonly ChangeableKey[] = ['x', 's'];

function isNoChoice(
  pressed: string,
  known: ChangeableKey,
): 'not-single' | 'digit' | 'sign' | 'second' | undefined {
  if (pressed.length !== 1 || pressed.trim() === '') return 'not-single';
  if (/\p{Nd}/u.test(pressed)) return 'digit';
  if (pressed !== known && SECOND_KEYS.includes(pressed)) return 'second';
  return WITH_SHIFT.includes(known) && !/\p{L}/u.test(pressed) ? 'sign' : undefined;
}

/** Whether a key may do what another does of itself. */
export function refusalOf(
  pressed: string,
  known: ChangeableKey,
  own: OwnKeys,
): KeyRefusal | undefined {
  const why = isNoChoice(pressed, known);
  if (why) return { why };
  const by = CHANGEABLE_KEYS.find((other) => other !== known && keyFor(other, own) === pressed);
  return by && { why: 'taken', by };
}

/** With a key changed; one that is given back its own is not kept. */
export function withKey(own: OwnKeys, known: ChangeableKey, pressed: string): OwnKeys {
  const { [known]: _before, ...rest } = own;
  return pressed === known ? rest : { ...rest, [known]: pressed };
}

/** What is stored; no change at all where no reader can have made these. */
export function decodeOwnKeys(value: unknown): OwnKeys {
  if (typeof value !== 'object' || value === null) return {};
  let own: OwnKeys = {};
  for (const [known, pressed] of Object.entries(value)) {
    const isKey = isChangeable(known) && typeof pressed === 'string';
    if (!isKey || isNoChoice(pressed, known)) return {};
    own = withKey(own, known, pressed);
  }
  const keys = new Set(CHANGEABLE_KEYS.map((known) => keyFor(known, own)));
  return keys.size === CHANGEABLE_KEYS.length ? own : {};
}
