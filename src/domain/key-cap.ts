import { controlMessages } from '#messages/controls';

/** What stands on a key, on keyboards of the language that is spoken. */
export function keyCap(key: string): string {
  const caps: Readonly<Record<string, string>> = controlMessages.caps;
  return caps[key] ?? key;
}
