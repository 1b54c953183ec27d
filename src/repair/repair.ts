/** The page that works when the app does not: plain, small, and with nothing of the app in it. */
import { version } from '../../package.json';
import { reasonOf } from './device.ts';
import { diagnostics } from './diagnostics.ts';
import { isSiteThere, removeApp } from './mend.ts';
import { rescue, type Rescue } from './rescue.ts';

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
      .catch((error: unknown) => say(said, `That did not work: ${reasonOf(error)}.`))
      .finally(() => button.removeAttribute('aria-disabled'));
  });
}

function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function savedWords({ rows, drafts, files, unread }: Rescue, file: string): string {
  const what = [
    plural(rows, 'record'),
    ...(drafts > 0 ? [plural(drafts, 'draft')] : []),
    ...(files > 0 ? [plural(files, 'file')] : []),
  ].join(', ');
  if (unread.length === 0) return `Saved as ${file}: ${what}. Everything could be read.`;
  return `Saved as ${file}: ${what}. Not readable: ${unread.map(({ from }) => from).join('; ')}.`;
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
    say('save-said', 'Nothing to save: this browser keeps nothing that was made in Carrel.');
    return;
  }
  const file = `carrel-rescued-${now.toISOString().slice(0, 10)}.json`;
  download(found.pieces, file);
  say('save-said', savedWords(found, file));
}

async function mendNow(): Promise<void> {
  say('mend-said', 'Repairing…');
  await removeApp();
  location.replace('./');
}

async function mend(): Promise<void> {
  say('mend-said', 'Asking the site…');
  if (await isSiteThere(new Date())) {
    await mendNow();
    return;
  }
  say(
    'mend-said',
    'Not repaired: the site does not answer, and without it the app could not be fetched again. Nothing was changed. Try again when you are connected.',
  );
  element('mend-anyway', HTMLButtonElement).hidden = false;
}

async function copy(): Promise<void> {
  const facts = element('facts', HTMLTextAreaElement);
  facts.value = await diagnostics(version, new Date());
  facts.hidden = false;
  try {
    await navigator.clipboard.writeText(facts.value);
    say('copy-said', 'Copied. This is what it says:');
  } catch {
    facts.select();
    say('copy-said', 'The browser refused to copy it. It is selected below.');
  }
}

/** The theme chosen in the app, if it can be read. */
function showTheme(): void {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem('carrel.preferences') ?? '{}');
    const theme = typeof stored === 'object' && stored && 'theme' in stored ? stored.theme : '';
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  } catch {
    // Refused or damaged: the system's theme it is.
  }
}

showTheme();
onPress('save', 'save-said', save);
onPress('mend', 'mend-said', mend);
onPress('mend-anyway', 'mend-said', mendNow);
onPress('copy', 'copy-said', copy);
