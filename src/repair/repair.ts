/** The page that works when the app does not: plain, small, and with nothing of the app in it. */
import { version } from '../../package.json';
import { DATABASE, reasonOf } from './device.ts';
import { diagnostics } from './diagnostics.ts';
import { isSiteThere, removeApp } from './mend.ts';
import { rescue, type Rescue } from './rescue.ts';
import { preference, speakPage } from './words.ts';

const words = speakPage();

function element<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`The page has no #${id}.`);
  return found;
}

function say(id: string, sentence: string): void {
  element(id, HTMLElement).textContent = sentence;
}

/** Does what a button is for, once at a time; a failure is said beside it. */
function onPress(id: string, said: string, work: () => Promise<void>): void {
  const button = element(id, HTMLButtonElement);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') === 'true') return;
    button.setAttribute('aria-disabled', 'true');
    work()
      .catch((error: unknown) => say(said, words.failed(reasonOf(error))))
      .finally(() => button.removeAttribute('aria-disabled'));
  });
}

function savedWords({ unread, ...counts }: Rescue, file: string): string {
  const saved = words.saved(file, counts);
  if (unread.length === 0) return `${saved} ${words.allRead}`;
  const places = unread.map(({ from, row }) => {
    if (row !== undefined) return words.row(from, row);
    return from === DATABASE ? words.database : from;
  });
  return `${saved} ${words.notRead(places)}`;
}

function download(pieces: readonly string[], file: string): void {
  const url = URL.createObjectURL(new Blob([...pieces], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  // The download has begun by the next turn; a minute is for slow disks.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

async function save(): Promise<void> {
  const now = new Date();
  const found = await rescue(version, now);
  const isNothing = found.rows + found.drafts + found.files + found.unread.length === 0;
  if (isNothing) {
    say('save-said', words.nothingToSave);
    return;
  }
  const file = `carrel-rescued-${now.toISOString().slice(0, 10)}.json`;
  download(found.pieces, file);
  say('save-said', savedWords(found, file));
}

async function mendNow(): Promise<void> {
  say('mend-said', words.repairing);
  await removeApp();
  location.replace('./');
}

async function mend(): Promise<void> {
  say('mend-said', words.asking);
  if (await isSiteThere(new Date())) {
    await mendNow();
    return;
  }
  say('mend-said', words.notRepaired);
  element('mend-anyway', HTMLButtonElement).hidden = false;
}

async function copy(): Promise<void> {
  const facts = element('facts', HTMLTextAreaElement);
  facts.value = await diagnostics(version, new Date());
  facts.hidden = false;
  try {
    await navigator.clipboard.writeText(facts.value);
    say('copy-said', words.copied);
  } catch {
    facts.select();
    say('copy-said', words.notCopied);
  }
}

/** The theme chosen in the app; else the system's. */
function showTheme(): void {
  const theme = preference('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
}

showTheme();
onPress('save', 'save-said', save);
onPress('mend', 'mend-said', mend);
onPress('mend-anyway', 'mend-said', mendNow);
onPress('copy', 'copy-said', copy);
