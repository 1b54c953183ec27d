import type { ReactNode } from 'react';
import { ExternalLink } from './ExternalLink.tsx';
import './rich-text.css';

type Inline =
  | { readonly kind: 'text' | 'break'; readonly text: string }
  | { readonly kind: 'tag'; readonly text: string; readonly name: string }
  | { readonly kind: 'bold' | 'italic'; readonly children: readonly Inline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] };

type Block =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | {
      readonly kind: 'list';
      readonly numbered: boolean;
      readonly items: readonly { readonly number?: number; readonly children: readonly Inline[] }[];
    };

export interface RichTextProps {
  readonly blocks: readonly Block[];
  /** Where a `#tag` leads; without it, a tag is no link. */
  readonly hrefOfTag?: ((name: string) => string) | undefined;
}

type HrefOfTag = RichTextProps['hrefOfTag'];

function drawInline(inline: Inline, key: number, hrefOfTag: HrefOfTag): ReactNode {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return <br key={key} />;
    case 'tag':
      return hrefOfTag ? (
        <a key={key} className="rich-tag" href={hrefOfTag(inline.name)}>
          {inline.text}
        </a>
      ) : (
        <span key={key} className="rich-tag">
          {inline.text}
        </span>
      );
    case 'bold':
      return <strong key={key}>{drawInlines(inline.children, hrefOfTag)}</strong>;
    case 'italic':
      return <em key={key}>{drawInlines(inline.children, hrefOfTag)}</em>;
    case 'link':
      return (
        <ExternalLink key={key} href={inline.href}>
          {drawInlines(inline.children, hrefOfTag)}
        </ExternalLink>
      );
  }
}

function drawInlines(inlines: readonly Inline[], hrefOfTag: HrefOfTag): ReactNode[] {
  return inlines.map((inline, at) => drawInline(inline, at, hrefOfTag));
}

function drawBlock(block: Block, key: number, hrefOfTag: HrefOfTag): ReactNode {
  if (block.kind === 'paragraph') return <p key={key}>{drawInlines(block.children, hrefOfTag)}</p>;
  const items = block.items.map(({ number, children }, at) => (
    // Known by its place: the text of a note is all there is to know an item by, and it may come twice.
    <li key={`${key}-${at}`} value={number}>
      {drawInlines(children, hrefOfTag)}
    </li>
  ));
  return block.numbered ? <ol key={key}>{items}</ol> : <ul key={key}>{items}</ul>;
}

/** Text with light marks, line breaks and blanks as typed; never markup from a string. */
export function RichText({ blocks, hrefOfTag }: RichTextProps) {
  return (
    <div className="rich-text">{blocks.map((block, at) => drawBlock(block, at, hrefOfTag))}</div>
  );
}
