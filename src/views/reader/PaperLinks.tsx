import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Link, Paper } from '#domain/corpus';
import { IconButton } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useOnline } from '../../ui/use-media.ts';
import { LINK_LOOKS } from './abstract/link-kinds.ts';

/** The links of the abstract with their kinds; without a network they can still be copied. */
export function PaperLinks({ links }: Pick<Paper, 'links'>) {
  const online = useOnline();
  if (links.length === 0) return null;
  return (
    <section className="paper-links" aria-labelledby="links-title">
      <h2 id="links-title">Links</h2>
      {!online && (
        <p className="kind">
          {links.length === 1 ? 'This link needs' : 'These links need'} a network. Copy for later.
        </p>
      )}
      <ul>
        {links.map((link) => (
          <PaperLink key={link.url} link={link} />
        ))}
      </ul>
    </section>
  );
}

function PaperLink({ link: { url, kind } }: { readonly link: Link }) {
  const { icon: Icon, label } = LINK_LOOKS[kind];
  const [outcome, setOutcome] = useState<'Copied' | 'Not copied'>();
  const copy = async (): Promise<void> => {
    try {
      // Absent where the site is not served over https, and may be refused elsewhere.
      await navigator.clipboard.writeText(url);
      setOutcome('Copied');
    } catch {
      setOutcome('Not copied');
    }
  };
  return (
    <li>
      <Icon className="icon" aria-hidden />
      <ExternalLink href={url}>{url.replace(/^https?:\/\/(www\.)?/, '')}</ExternalLink>
      <span className="kind" role="status">
        {outcome ?? label}
      </span>
      <IconButton
        label={`Copy link ${url}`}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        <Copy className="icon" aria-hidden />
      </IconButton>
    </li>
  );
}
