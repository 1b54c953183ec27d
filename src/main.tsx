import { faces } from './app/faces.ts';
import { createPaperReader } from './data/paper-reader.ts';
import { noteProblem } from './data/problem-log.ts';
import { loadLanguage, localeFor } from '#messages/load';
import { DIRECTIONS, locale } from '#messages/locale';
import { unloadedMessages } from '#messages/unloaded';
import { fetchFace, readPreferences, showPreferences } from './data/preferences.ts';

const preferences = readPreferences();
// This small entry blocks rendering, so that a theme chosen against the system's never flashes.
showPreferences(preferences);

/** What the page says while the app is on its way, which it holds in English. */
function translateWaiting(): void {
  const sentence = document.querySelector('#root > .late');
  const link = sentence?.querySelector('a');
  if (!sentence || !link) return;
  const { before, link: name, after } = unloadedMessages.stillComing;
  link.textContent = name;
  sentence.replaceChildren(before, link, after);
}

/** What a first visit sees before the code of the app is fetched, which the page holds in English. */
function showFirstRun(): void {
  const first = document.querySelector<HTMLTemplateElement>('#first-run');
  const waiting = document.querySelector('#root > .late');
  if (first && waiting) waiting.before(first.content.cloneNode(true));
}

/** A page that nobody looks at is not painted; nor is it to wait for that, in ms. */
const PAINTED_WITHIN_MS = 250;

/** Resolves when what was put on the page last is on the screen. */
function painted(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PAINTED_WITHIN_MS);
    requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve)));
  });
}

const language = localeFor(preferences.language, navigator.languages);

// English words come with their screens; another language's are on their way beside the app's code.
const words = loadLanguage(language)
  .catch(() => noteProblem('LanguageUnloaded', Date.now()))
  .finally(() => {
    document.documentElement.lang = locale();
    document.documentElement.dir = DIRECTIONS[locale()];
    if (locale() !== 'en') translateWaiting();
  });

const face = fetchFace(preferences).catch(() => {
  // Not on the device: the style sheet names others.
});

/** Rows of the tallest screen, and no more: they are read before anything can be drawn. */
const ROW_PX = 100;
const firstRows = Math.ceil(innerHeight / ROW_PX) + 2;

// The database is asked first: it answers while the rest of the code is fetched and parsed.
const papers = createPaperReader();
const firstScreen = papers.firstScreen(firstRows);

/** How long the database and the faces may keep the app from being fetched, in ms. */
const PATIENCE_MS = 1000;

/**
 * Before the app is fetched, the first visit of a device sees what is about to happen: on a slow line both
 * would come late. A device that has the app itself, as it has been told, needs none of this.
 */
async function welcomed(): Promise<void> {
  if (language !== 'en' || preferences.offlineSaid) return;
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(true), PATIENCE_MS);
  });
  // Whoever draws the first screen tells what went wrong.
  const isKnown = Promise.all([firstScreen, faces()]).then(
    ([isThere]) => isThere !== undefined,
    () => true,
  );
  if (await Promise.race([isKnown, late])) return;
  showFirstRun();
  await painted();
}

/** The one sentence that must not need any of the app to be said. */
function sayUnloaded(): void {
  noteProblem('AppUnloaded', Date.now());
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent = unloadedMessages.notWhole;
  const reload = document.createElement('button');
  reload.className = 'button';
  reload.textContent = unloadedMessages.reload;
  reload.addEventListener('click', () => location.reload());
  const repair = document.createElement('a');
  repair.className = 'button';
  repair.href = 'repair.html';
  repair.textContent = unloadedMessages.repairOrSave;
  const frame = document.createElement('main');
  frame.className = 'unstarted';
  frame.append(sentence, reload, ' ', repair);
  document.getElementById('root')?.replaceChildren(frame);
}

Promise.all([welcomed().then(() => import('./app/start.tsx')), words, face])
  .then(([{ start }]) => start(papers, firstScreen))
  .catch(() => words.then(sayUnloaded));
