import {
  Box,
  CodeXml,
  Copy,
  Database,
  FileText,
  Globe,
  Link2,
  Play,
  type LucideIcon,
} from 'lucide-react';
import { useState } from 'react';
import type { Link, LinkKind, Paper } from '#domain/corpus';
import { Button } from '../../ui/Button.tsx';
import { ExternalLink } from '../../ui/ExternalLink.tsx';
import { useOnline } from '../../ui/use-media.ts';

const KINDS: Record<LinkKind, { readonly icon: LucideIcon; readonly label: string }> = {
  code: { icon: CodeXml, label: 'Code' },
  dataset: { icon: Database, label: 'Dataset' },
  model: { icon: Box, label: 'Model' },
  demo: { icon: Play, label: 'Demo' },
  project: { icon: Globe, label: 'Project page' },
  paper: { icon: FileText, label: 'Paper' },
  other: { icon: Link2, label: 'Link' },
};

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
  const { icon: Icon, label } = KINDS[kind];
  return (
    <li>
      <Icon className="icon" aria-hidden />
      <ExternalLink href={url}>{url.replace(/^https?:\/\/(www\.)?/, '')}</ExternalLink>
      <span className="kind">{label}</span>
      <CopyButton text={url} />
    </li>
  );
}

function CopyButton({ text }: { readonly text: string }) {
  const [outcome, setOutcome] = useState<'Copied' | 'Not copied'>();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setOutcome('Copied'),
      () => setOutcome('Not copied'),
    );
  };
  return (
    <Button look="quiet" onClick={copy} aria-label={`Copy link ${text}`}>
      <Copy className="icon" aria-hidden />
      <span role="status">{outcome ?? ''}</span>
    </Button>
  );
}
