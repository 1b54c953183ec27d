import type { Desk } from './desk.ts';

/** Asks the page for each feature; it runs there, so it holds all that it needs. */
async function probe(): Promise<[name: string, has: string][]> {
  const yes = (is: boolean): string => (is ? 'yes' : 'no');
  const said = async (ask: () => Promise<string>): Promise<string> => {
    try {
      return await ask();
    } catch (error) {
      return `refused (${error instanceof Error ? error.name : String(error)})`;
    }
  };
  const has = (name: string, on: object = window): string => yes(name in on);
  const storage = 'storage' in navigator ? navigator.storage : undefined;
  const journal = async (): Promise<string> => {
    if (!storage || !('getDirectory' in storage)) return 'no';
    const names: string[] = [];
    const folder = await (await storage.getDirectory()).getDirectoryHandle('journal');
    for await (const name of folder.keys()) names.push(name);
    return yes(names.length > 0);
  };
  const shares = (): boolean =>
    'canShare' in navigator && navigator.canShare({ files: [new File(['a'], 'a.json')] });
  return [
    ['opens offline (service worker)', yes(navigator.serviceWorker?.controller !== null)],
    ['private files (OPFS) hold the journal', await said(journal)],
    ['storage manager', yes(storage !== undefined)],
    ['storage can be asked to be kept', yes(storage !== undefined && 'persist' in storage)],
    ['how much room there is', yes(storage !== undefined && 'estimate' in storage)],
    ['a file is saved where the reader says', has('showSaveFilePicker')],
    ['a folder can be kept in step', has('showDirectoryPicker')],
    ['system sheet for sharing', has('share', navigator)],
    ['files can be shared', yes(shares())],
    ['number on the app’s icon', has('setAppBadge', navigator)],
    ['page can offer to install', has('onbeforeinstallprompt')],
    ['files and links open the app (launch queue)', has('launchQueue')],
    ['links of a scheme of its own', has('registerProtocolHandler', navigator)],
    ['title bar of its own (window controls overlay)', has('windowControlsOverlay', navigator)],
    ['reading aloud (speech synthesis)', has('speechSynthesis')],
    ['view transitions', has('startViewTransition', document)],
    ['marks without elements (CSS highlights)', has('highlights', CSS)],
    ['popover', has('popover', HTMLElement.prototype)],
    ['menus anchored by CSS', yes(CSS.supports('position-area: bottom'))],
    ['fields that grow with their text', yes(CSS.supports('field-sizing: content'))],
    ['trusted types', has('trustedTypes')],
    ['tabs hear each other (BroadcastChannel)', has('BroadcastChannel')],
    ['locks between tabs', has('locks', navigator)],
    ['clipboard takes a promise', has('ClipboardItem')],
    ['compressed streams', has('CompressionStream')],
  ];
}

/** The row that names the engine. */
export const ENGINE = 'engine';

/** What the engine has of what Carrel uses, or would: name and answer, in the order of the table. */
export async function featuresOf(desk: Desk): Promise<readonly (readonly [string, string])[]> {
  return [[ENGINE, desk.engine], ...(await desk.ask(probe))];
}
