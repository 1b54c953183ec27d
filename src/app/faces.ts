/** Resolves when the faces are there, or cannot be had: words drawn before would move as they come. */
export function faces(): Promise<unknown> {
  const wanted = ['1rem "Source Sans 3"', '1rem Literata'];
  return Promise.allSettled(wanted.map((face) => document.fonts.load(face)));
}
