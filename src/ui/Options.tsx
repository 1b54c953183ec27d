import type { ReactNode, Ref } from 'react';
import { optionId } from './option-id.ts';
import './options.css';

export interface OptionsProps<Option> {
  /** Id of the list, from which those of the options are made. */
  readonly id: string;
  /** Accessible name. */
  readonly label: string;
  /** Where the list stands, by its style. */
  readonly className?: string;
  readonly options: readonly Option[];
  readonly keyOf: (option: Option) => string;
  /** Heading above those that follow one another with the same; undefined: none is. */
  readonly headingOf?: ((option: Option) => string) | undefined;
  /** Place of the one that is meant, or -1. */
  readonly active: number;
  readonly onTake: (option: Option) => void;
  /** What is shown of an option. */
  readonly children: (option: Option, index: number) => ReactNode;
  readonly ref?: Ref<HTMLDivElement>;
}

interface Group<Option> {
  readonly heading: string | undefined;
  readonly options: { readonly option: Option; readonly index: number }[];
}

/** Those with one heading together, as they come. */
function grouped<Option>({ options, headingOf }: OptionsProps<Option>): Group<Option>[] {
  const groups: Group<Option>[] = [];
  for (const [index, option] of options.entries()) {
    const heading = headingOf?.(option);
    const last = groups.at(-1);
    if (last?.heading === heading && last) last.options.push({ option, index });
    else groups.push({ heading, options: [{ option, index }] });
  }
  return groups;
}

/** What a field offers. The focus stays in the field, which says which one is meant. */
export function Options<Option>(props: OptionsProps<Option>) {
  const { id, label, className = '', keyOf, active, onTake, children, ref } = props;
  return (
    <div
      ref={ref}
      id={id}
      className={`options ${className}`.trimEnd()}
      role="listbox"
      aria-label={label}
    >
      {grouped(props).map(({ heading, options }) => {
        const buttons = options.map(({ option, index }) => (
          <button
            key={keyOf(option)}
            id={optionId(id, index)}
            type="button"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onTake(option)}
          >
            {children(option, index)}
          </button>
        ));
        if (heading === undefined) return buttons;
        return (
          <div key={heading} role="group" aria-label={heading}>
            <p aria-hidden>{heading}</p>
            {buttons}
          </div>
        );
      })}
    </div>
  );
}
