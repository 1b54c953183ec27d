/** Long work on files is done in stretches, so that whoever else waits for the thread gets a turn. */

/** What is done with a file that comes in, in this order. */
export const READ_STAGES = ['opening', 'reading', 'checking', 'comparing'] as const;

export type ReadStage = (typeof READ_STAGES)[number];

/**
 * Called between two stretches of the work, with what the next one belongs to.
 * @throws whatever the work was stopped with
 */
export type Pause = (next: ReadStage) => Promise<void>;

/** For those who wait for nothing else. */
export const noPause: Pause = () => Promise.resolve();

/** Does work to its end that is done in steps, with a pause after each. */
export async function inStretches<Result>(
  steps: Generator<undefined, Result>,
  stage: ReadStage,
  pause: Pause,
): Promise<Result> {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    await pause(stage);
  }
}

/** Does work to its end at once. */
export function atOnce<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
