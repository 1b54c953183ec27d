/** Where the system sends what other programs share with the installed app: nothing else lies there. */
export const SHARE_PATH = 'share-target';

/** What the address of the page asks that is opened when what was shared could not be kept. */
export const SHARE_LOST = '?shared=lost';
