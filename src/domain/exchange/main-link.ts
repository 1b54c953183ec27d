interface Linked {
  readonly links: readonly { readonly url: string; readonly kind?: string }[];
}

/** The address that stands for a paper: the first that leads to a text of it, else the first. */
export function mainLink({ links }: Linked): string | undefined {
  return (links.find(({ kind }) => kind === 'paper') ?? links[0])?.url;
}
