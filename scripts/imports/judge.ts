/** Whether a bad input gets the answer that it was promised. */
import { ImportError, type ImportProblem } from '#domain/exchange/import-problem';
import { readImport, type ReadOptions } from '#domain/exchange/read-import';
import { isDeepStrictEqual } from 'node:util';
import type { BadInput } from './cases.ts';

/** What is told of a file; undefined where it comes in. */
async function problemOf(
  input: Extract<BadInput, { told: unknown }>,
  options: ReadOptions,
): Promise<ImportProblem | undefined> {
  const most = input.most === undefined ? {} : { most: input.most };
  try {
    await readImport(input.file(), { ...options, ...most });
    return undefined;
  } catch (error) {
    if (error instanceof ImportError) return error.problem;
    throw error;
  }
}

/** The line that is marked in the excerpt of a problem. */
function markedLine({ excerpt }: ImportProblem): string {
  return excerpt?.lines[excerpt.mark.line - excerpt.firstLine] ?? '';
}

/** Why an answer is not the one that was promised; undefined where it is. */
export async function shortfall(
  input: BadInput,
  options: ReadOptions,
): Promise<string | undefined> {
  if ('damage' in input) {
    const { damage } = await readImport(input.file(), options);
    return damage?.name === input.damage ? undefined : 'not said to be damaged';
  }
  if (!('told' in input)) {
    const isFine =
      'file' in input
        ? input.isFine((await readImport(input.file(), options)).incoming)
        : input.isFine();
    return isFine ? undefined : 'not taken in as promised';
  }
  const problem = await problemOf(input, options);
  if (problem === undefined) return 'not refused';
  const told = new Map<string, unknown>(Object.entries(problem));
  for (const [key, expected] of Object.entries(input.told)) {
    const found = told.get(key);
    if (!isDeepStrictEqual(found, expected)) {
      return `${key}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`;
    }
  }
  const isMarked = input.marked === undefined || markedLine(problem).includes(input.marked);
  return isMarked ? undefined : `marked is ${JSON.stringify(markedLine(problem))}`;
}
