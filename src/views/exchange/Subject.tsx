import { LIBRARY, printAddress } from '#domain/address';
import { mergePreviewMessages } from '#messages/merge-preview';
import type { RowSubject } from '../../state/use-import.ts';
import { listHref } from '../../state/use-address.ts';
import { ExternalLink } from '../../ui/ExternalLink.tsx';

/**
 * The paper or the list that a row is about: what is here opens in another tab, since what was chosen in
 * the preview would be gone with it; what comes opens where it stands.
 */
export function Subject({ subject }: { readonly subject: RowSubject }) {
  if (subject.is === 'told') return <Told {...subject} />;
  const { is, id, title } = subject;
  return (
    <a
      className="merge-paper"
      href={is === 'list' ? listHref(id) : printAddress({ ...LIBRARY, paper: id })}
      target="_blank"
      dir="auto"
    >
      <span lang={is === 'list' ? undefined : 'en'} dir="auto">
        {title}
      </span>
      <span className="visually-hidden"> {mergePreviewMessages.opensInTab}</span>
    </a>
  );
}

function Told({ title, abstract, authors, links }: Extract<RowSubject, { is: 'told' }>) {
  return (
    <details>
      <summary className="merge-paper" dir="auto" lang="en">
        {title}
      </summary>
      {authors !== '' && <p dir="auto">{authors}</p>}
      <p dir="auto">
        {abstract === '' ? (
          mergePreviewMessages.noAbstract
        ) : (
          <span lang="en" dir="ltr">
            {abstract}
          </span>
        )}
      </p>
      {links.map((url) => (
        <p key={url}>
          <ExternalLink href={url}>{url.replace(/^https?:\/\/(www\.)?/, '')}</ExternalLink>
        </p>
      ))}
    </details>
  );
}
