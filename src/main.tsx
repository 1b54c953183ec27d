import { createPaperReader } from './data/paper-reader.ts';
import { readPreferences, showPreferences } from './data/preferences.ts';

// This small entry blocks rendering, so that a theme chosen against the system's never flashes.
showPreferences(readPreferences());

/** Rows of the tallest screen, and no more: they are read before anything can be drawn. */
const ROW_PX = 100;
const firstRows = Math.ceil(innerHeight / ROW_PX) + 2;

// The database is asked first: it answers while the rest of the code is being parsed.
const papers = createPaperReader();
const firstScreen = papers.firstScreen(firstRows);

/** The one sentence that must not need any of the app to be said. */
function sayUnloaded(): void {
  const sentence = document.createElement('p');
  sentence.setAttribute('role', 'alert');
  sentence.textContent =
    'Carrel did not load whole. Nothing on this device was changed. Reload when there is a network.';
  const reload = document.createElement('button');
  reload.textContent = 'Reload';
  reload.addEventListener('click', () => location.reload());
  document.getElementById('root')?.replaceChildren(sentence, reload);
}

import('./app/start.tsx').then(({ start }) => start(papers, firstScreen)).catch(sayUnloaded);
