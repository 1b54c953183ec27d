import { ChevronDown } from 'lucide-react';
import { controlMessages } from '#messages/controls';

export interface SortByProps<T extends string> {
  readonly value: T;
  /** The orders there are, and what each is called. */
  readonly orders: readonly (readonly [T, string])[];
  readonly onChange: (order: T) => void;
}

/** Chooses an order. */
export function SortBy<T extends string>({ value, orders, onChange }: SortByProps<T>) {
  return (
    <span className="sort">
      <select
        aria-label={controlMessages.sortBy}
        value={value}
        onChange={({ target }) => {
          const chosen = orders.find(([order]) => order === target.value);
          if (chosen) onChange(chosen[0]);
        }}
      >
        {orders.map(([order, words]) => (
          <option key={order} value={order}>
            {words}
          </option>
        ))}
      </select>
      <ChevronDown className="icon" aria-hidden />
    </span>
  );
}
