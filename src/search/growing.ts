type Numbers = Uint32Array<ArrayBuffer>;

/** What is never used of it is an eighth on average; with 1.5, all postings took a tenth more memory. */
const GROWTH = 1.25;

/** `numbers`, or a larger copy of it, with room for `length` numbers. */
export function roomFor(numbers: Numbers | undefined, length: number): Numbers {
  if (numbers && numbers.length >= length) return numbers;
  const larger = new Uint32Array(Math.ceil(length * GROWTH));
  if (numbers) larger.set(numbers);
  return larger;
}
