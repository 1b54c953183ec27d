export interface EmphasisedProps {
  readonly sentence: string;
  /** What of it is emphasised, where it stands first. */
  readonly part: string;
}

/** A sentence with its number, say, emphasised, wherever the language puts it. */
export function Emphasised({ sentence, part }: EmphasisedProps) {
  const at = sentence.indexOf(part);
  if (at === -1) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <b>{part}</b>
      {sentence.slice(at + part.length)}
    </>
  );
}
