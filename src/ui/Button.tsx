import type { ComponentProps } from 'react';

export interface ButtonProps extends ComponentProps<'button'> {
  readonly look?: 'default' | 'primary' | 'quiet';
}

export function Button({ look = 'default', ...rest }: ButtonProps) {
  return <button type="button" className="button" data-look={look} {...rest} />;
}

export interface IconButtonProps extends ComponentProps<'button'> {
  /** What it does: its accessible name and its tooltip. */
  readonly label: string;
  /** The key that does the same, shown in the tooltip. */
  readonly keyHint?: string;
}

export function IconButton({ label, keyHint, ...rest }: IconButtonProps) {
  const title = keyHint === undefined ? label : `${label} (${keyHint})`;
  return (
    <button type="button" className="icon-button" aria-label={label} title={title} {...rest} />
  );
}
