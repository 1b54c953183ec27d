type Numbers = Uint32Array<ArrayBuffer>;

/** `numbers`, or a larger copy of it, with room for `length` numbers. */
export function roomFor(numbers: Numbers | undefined, length: number): Numbers {
  if (numbers && numbers.length >= length) return numbers;
  const larger = new Uint32Array(Math.ceil(length * 1.5));
  if (numbers) larger.set(numbers);
  return larger;
}
