/** What goes wrong with the requests a rule of the static server matches. */
export type Fault =
  /** Answers with this status and no body. */
  | { kind: 'status'; status: number }
  /** Closes the connection without an answer. */
  | { kind: 'drop' }
  /** Sends as many bytes as the file has, and other ones. */
  | { kind: 'corrupt' }
  /** Sends another body under the file's own type. */
  | { kind: 'replace'; body: string }
  /** Sends the first of n chunks, then one more for each release. */
  | { kind: 'slow'; chunks: number }
  /** Sends nothing before it is released, then the file. */
  | { kind: 'hang' };

/** Decides by the path of a request, relative to the base: "/sw.js". */
export type PathTest = (path: string) => boolean;

/** Holds back `slow` and `hang` answers, so that a test waits for events and never for time. */
export class Gate {
  #open = 0;
  readonly #waiting = new Set<() => void>();

  /** Lets that many more chunks of every held answer go; without a number, all of them. */
  release(chunks = Infinity): void {
    this.#open += chunks;
    for (const wake of this.#waiting) wake();
    this.#waiting.clear();
  }

  /** Resolves once `count` chunks have been released. */
  async released(count: number): Promise<void> {
    while (this.#open < count) {
      await new Promise<void>((resolve) => {
        this.#waiting.add(resolve);
      });
    }
  }
}

/** A fault, or `undefined` for health, and the paths it applies to. */
export interface Rule {
  matches: PathTest;
  fault: Fault | undefined;
  gate: Gate;
}

/** What a `replace` or `corrupt` fault makes of a file; any other leaves it as it is. */
export function damaged(body: Buffer, fault: Fault | undefined): Buffer {
  if (fault?.kind === 'replace') return Buffer.from(fault.body);
  if (fault?.kind === 'corrupt') return Buffer.from(body.map((byte) => byte ^ 1));
  return body;
}
