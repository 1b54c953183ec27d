/** What the browser is told that Carrel may load and do. */

/** Of the built page: its own files, and no text as a program. Written into it, for any static host. */
export const PAGE_POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' blob: data:",
  "worker-src 'self'",
  "frame-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types carrel',
].join('; ');

/**
 * What a host that can send headers should send with every file: a worker does not go by the policy of
 * its page, and no page can forbid to be framed.
 */
export const HOST_HEADERS = {
  'Content-Security-Policy':
    "default-src 'self'; img-src 'self' blob: data:; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};
