/**
 * Addresses of scripts that may run: those of this site. The built page demands Trusted Types, so the
 * browser starts a worker from nothing else, and nothing else can make such an address.
 */

declare global {
  /** Chromium, and Firefox from 148 on; TypeScript does not describe it yet. */
  var trustedTypes:
    | {
        createPolicy(
          name: string,
          rules: { createScriptURL(address: string): string },
        ): {
          /** What it answers stands wherever the address of a script is asked for as a string. */
          createScriptURL(address: string): string;
        };
      }
    | undefined;
}

function checked(address: string): string {
  const site = new URL(import.meta.env.BASE_URL, location.href);
  const script = new URL(address, site);
  // A host of many projects gives them one origin: another project's script is not ours.
  if (script.origin !== site.origin || !script.pathname.startsWith(site.pathname)) {
    throw new TypeError(`${script.href} is no script of this site.`);
  }
  return script.href;
}

// Made at once, so that the name is taken before anything else could take it.
const policy = globalThis.trustedTypes?.createPolicy('carrel', { createScriptURL: checked });

/**
 * The address of a script of this site, as the browser demands it for a worker.
 *
 * @param address relative to the site, or absolute
 * @throws {TypeError} where it leads elsewhere
 */
export function ownScript(address: string): string {
  return policy ? policy.createScriptURL(address) : checked(address);
}
