/** Whether the browser may clear this site, with all that was made here, when space is short. */

function storage(): StorageManager | undefined {
  return 'storage' in navigator && 'persist' in navigator.storage ? navigator.storage : undefined;
}

/** Whether it has promised not to; undefined where it does not tell. */
export async function isProtected(): Promise<boolean | undefined> {
  try {
    return await storage()?.persisted();
  } catch {
    // Refused, as where a site may keep nothing: there is nothing to protect.
    return undefined;
  }
}

/**
 * Asks the browser to promise it; some ask the reader.
 * @returns whether it does; undefined where it does not tell
 */
export async function askProtection(): Promise<boolean | undefined> {
  try {
    return await storage()?.persist();
  } catch {
    // As above.
    return undefined;
  }
}
