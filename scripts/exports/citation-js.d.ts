/** What is used of citation-js, which brings no types. */
declare module '@citation-js/core' {
  export class Cite {
    /** Any text or data that a plug-in knows; throws on others. */
    constructor(
      input: unknown,
      options: { readonly generateGraph: boolean; readonly forceType: string },
    );
    /** CSL-JSON. */
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
