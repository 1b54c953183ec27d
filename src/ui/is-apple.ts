/** Whether this is a device of Apple's, whose keyboards have `⌘` where others have `Ctrl`. */
export const isApple = /Mac|iP(hone|ad|od)/.test(navigator.platform);
