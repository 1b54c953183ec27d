import type { ComponentProps } from 'react';

/** A way out of the app, which tells the other side nothing. */
export function ExternalLink({ href, children, ...rest }: ComponentProps<'a'>) {
  return (
    <a {...rest} href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
