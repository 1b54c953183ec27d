export interface KeyListProps {
  readonly keys: readonly { readonly keys: readonly string[]; readonly does: string }[];
}

/** Keys and what they do. */
export function KeyList({ keys }: KeyListProps) {
  return (
    <dl className="keys">
      {keys.map((line) => (
        <div key={line.does}>
          <dt>
            {line.keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dt>
          <dd>{line.does}</dd>
        </div>
      ))}
    </dl>
  );
}
