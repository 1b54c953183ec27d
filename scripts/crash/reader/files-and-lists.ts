/** Files that the scripted reader opens, and lists that it puts in another order. */
import { writeLibraryFile } from '../../../src/domain/exchange/library-file.ts';
import { NO_ROWS } from '../../../src/domain/reader/library.ts';
import { stateOf } from '../../../src/domain/reader/merge.ts';
import type { GivenFile, Step } from '../acts.ts';
import { all, button, one, press, textOf, until } from './screen.ts';

function textOfFile(file: GivenFile): Promise<string> {
  if ('text' in file) return Promise.resolve(file.text);
  return writeLibraryFile({
    state: stateOf({ ...NO_ROWS, ...file.rows }),
    seen: [file.seen],
    device: 'elsewhere',
    savedAt: Date.now(),
    paperOf: () => undefined,
  });
}

/** Opens a file on its screen and merges it, once what it would change has been shown. */
export async function bringIn(file: GivenFile, merging: () => void): Promise<void> {
  location.hash = '#/import';
  const field = await until('the field for a file', () =>
    all('.import-page input').find((each) => each instanceof HTMLInputElement),
  );
  const given = new DataTransfer();
  given.items.add(new File([await textOfFile(file)], file.name));
  field.files = given.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  const merge = await until(`the preview of ${file.name}`, () => {
    const isThis = all('.merge-preview h2').some((each) => textOf(each).includes(file.name));
    const found = isThis && button(/^Merge [\d,]+ change/);
    return found && !found.hasAttribute('disabled') && found;
  });
  merging();
  merge.click();
}

/** Moves a paper down its list by the keys of its handle. */
export async function move({ list, title, by }: Extract<Step, { kind: 'move' }>): Promise<void> {
  const hash = `#/list/${list}`;
  if (location.hash !== hash) location.hash = hash;
  const isOn = (pressed: boolean) => (): HTMLElement | undefined => {
    const row = all('.list-frame .listed').find(
      (each) => textOf(one('.listed-body a', each)) === title,
    );
    return row && one(`.grip[aria-pressed="${pressed}"]`, row);
  };
  const grip = await until(`the handle of ${title}`, isOn(false));
  grip.focus({ preventScroll: true });
  grip.click();
  for (let step = 0; step < by; step += 1) {
    press('ArrowDown', await until(`${title} in the hand`, isOn(true)));
  }
  (await until(`${title} in the hand`, isOn(true))).click();
}
