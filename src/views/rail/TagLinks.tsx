import { searchAddress } from '#domain/kept-search';
import type { TagCount } from '#domain/reader/summary';
import { tagKey } from '#domain/tag-name';
import { formatCount } from '#messages/plural';
import { railMessages } from '#messages/rail';
import { useReader, useServices } from '../../state/services.tsx';
import { tagHref, tagsHref, useAddress } from '../../state/use-address.ts';

/** The most used; the rest is one step away. */
const MOST_SHOWN = 5;

const NONE: readonly string[] = [];

/** The most used tags, and those that are asked for. */
function shown(tags: readonly TagCount[], asked: readonly string[]): TagCount[] {
  const keys = new Set(asked.map(tagKey));
  const byUse = tags.toSorted((a, b) => b.papers - a.papers);
  return byUse.filter(({ name }, at) => at < MOST_SHOWN || keys.has(tagKey(name)));
}

function useAsked(): readonly string[] {
  return useAddress((address) => (address.screen === 'library' ? address.tags : NONE));
}

/** The reader's tags with how many papers carry them, and the way to all. */
export function TagLinks() {
  const { ui } = useServices();
  const tags = useReader(({ summary }) => summary?.tags);
  const asked = useAsked();
  const isHere = useAddress(({ screen }) => screen === 'tags');
  return (
    <>
      <h2>{railMessages.tags}</h2>
      <ul aria-label={railMessages.tags}>
        {tags && shown(tags, asked).map((tag) => <TagLink key={tag.id} tag={tag} asked={asked} />)}
        <li>
          <a
            className="all-tags"
            href={tagsHref}
            aria-current={isHere ? 'page' : undefined}
            onClick={() => ui.setState({ drawerOpen: false })}
          >
            <span className="name">{railMessages.allTags(tags?.length)}</span>
          </a>
        </li>
      </ul>
    </>
  );
}

interface TagLinkProps {
  readonly tag: TagCount;
  readonly asked: readonly string[];
}

function TagLink({ tag: { name, papers }, asked }: TagLinkProps) {
  const { ui } = useServices();
  const href = tagHref(name);
  const isAsked = asked.some((other) => tagKey(other) === tagKey(name));
  const isAll = useAddress(
    (address) => address.screen === 'library' && searchAddress(address) === href,
  );
  return (
    <li>
      <a
        href={href}
        aria-current={isAll ? 'page' : isAsked || undefined}
        onClick={() => ui.setState({ drawerOpen: false })}
      >
        <span className="name" title={name}>
          {name}
        </span>
        <span className="count">{formatCount(papers)}</span>
      </a>
    </li>
  );
}
