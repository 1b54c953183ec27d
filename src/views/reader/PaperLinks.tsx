import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { Link, Paper } from '#domain/corpus';
import { readerMessages } from '#messages/reader';
import { IconButton } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useOnline } from '../../ui/use-media.ts';
import { LINK_ICONS } from './abstract/link-kinds.ts';

/** The links of the abstract with their kinds; without a network they can still be copied. */
export function PaperLinks({ links }: Pick<Paper, 'links'>) {
  const online = useOnline();
  if (links.length === 0) return null;
  return (
    <section className="paper-links" aria-labelledby="links-title">
      <h2 id="links-title">{readerMessages.links}</h2>
      {!online && <p className="kind">{readerMessages.linksOffline(links.length)}</p>}
      <ul>
        {links.map((link) => (
          <PaperLink key={link.url} link={link} />
        ))}
      </ul>
    </section>
  );
}

function PaperLink({ link: { url, kind } }: { readonly link: Link }) {
  const Icon = LINK_ICONS[kind];
  const [outcome, setOutcome] = useState<'copied' | 'notCopied'>();
  const copy = async (): Promise<void> => {
    try {
      // Absent where the site is not served over https, and may be refused elsewhere.
      await navigator.clipboard.writeText(url);
      setOutcome('copied');
    } catch {
      setOutcome('notCopied');
    }
  };
  return (
    <li>
      <Icon className="icon" aria-hidden />
      <ExternalLink href={url}>{url.replace(/^https?:\/\/(www\.)?/, '')}</ExternalLink>
      <span className="kind" role="status">
        {outcome ? readerMessages[outcome] : readerMessages.linkKinds[kind]}
      </span>
      <IconButton
        label={readerMessages.copyLink(url)}
        onClick={() => void copy()}
        onBlur={() => setOutcome(undefined)}
      >
        <Copy className="icon" aria-hidden />
      </IconButton>
    </li>
  );
}
