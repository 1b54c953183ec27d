/** What comes to the share target, as far as it may: any page of the web can send a form there. */

/** Bytes of the largest form that is read. */
const MOST_BYTES = 500e6;

/**
 * Whether a form may come from another program: no website names itself as its origin. Only that tells,
 * since the headers that say who asks (`Sec-Fetch-Site`) and how much there is (`Content-Length`) are
 * added behind a service worker. The system names no origin; a page can hide its own, and is held by
 * the limits, and by the preview, without which nothing comes in.
 */
export function isFromOutside(request: Request, own: string): boolean {
  const origin = request.headers.get('Origin') ?? 'null';
  return origin === 'null' || origin === own;
}

/** So many bytes may come, as there is room for. */
async function roomNow(): Promise<number> {
  const { quota, usage = 0 } = await navigator.storage.estimate();
  return quota === undefined ? MOST_BYTES : Math.min(MOST_BYTES, quota - usage);
}

/**
 * Reads a form, and stops when more comes than may.
 * @param most bytes; as many as there is room for, if not said
 * @throws {DOMException} `QuotaExceededError`
 * @throws {TypeError} where it is no form
 */
export async function formOf(request: Request, most?: number): Promise<FormData> {
  const room = most ?? (await roomNow());
  let bytes = 0;
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, out) {
      bytes += piece.length;
      if (bytes > room) throw new DOMException('Too much was shared.', 'QuotaExceededError');
      out.enqueue(piece);
    },
  });
  const type = request.headers.get('Content-Type') ?? '';
  const body = request.body?.pipeThrough(counting) ?? null;
  return new Response(body, { headers: { 'Content-Type': type } }).formData();
}
