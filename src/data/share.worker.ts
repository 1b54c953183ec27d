/** Part of the service worker: takes what other programs share with the installed app, also offline. */
import { SHARE_LOST, SHARE_PATH } from '#domain/exchange/share-path';
import { keepShared } from './shared-files.ts';
import { formOf, isFromOutside } from './shared-form.ts';

/** Beside the service worker, whose place is that of the site. */
const target = new URL(SHARE_PATH, location.href);

async function answer(request: Request): Promise<Response> {
  const isKept =
    isFromOutside(request, target.origin) &&
    (await formOf(request)
      .then(keepShared)
      .then(
        () => true,
        () => false,
      ));
  const page = isKept ? './#/import' : `./${SHARE_LOST}#/import`;
  return Response.redirect(new URL(page, location.href), 303);
}

addEventListener('fetch', (event) => {
  if (!(event instanceof FetchEvent)) return;
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'POST' || origin !== target.origin || pathname !== target.pathname) return;
  event.respondWith(answer(request));
});
