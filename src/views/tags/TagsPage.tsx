import { ArrowLeft, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { TagCount } from '#domain/reader/summary';
import { TAG_SORTS, tagTable, type TagSort } from '#domain/tag-table';
import { tagsPageMessages } from '#messages/tags-page';
import { useReader } from '../../state/services.tsx';
import { useLibraryHref } from '../../state/use-address.ts';
import { Button } from '../../ui/Button.tsx';
import { MergePanel } from './MergePanel.tsx';
import { NewTag } from './NewTag.tsx';
import { NoTags } from './NoTags.tsx';
import { TagRows } from './TagRows.tsx';
import './tags-page.css';

/** All tags of the reader's, to be named, described, pinned, merged and deleted. */
export function TagsPage() {
  const tags = useReader(({ summary }) => summary?.tags);
  return (
    <main className="tags-page" aria-labelledby="tags-title">
      <div className="column">
        <Heading count={tags?.length} />
        {tags && <Desk tags={tags} />}
      </div>
    </main>
  );
}

function Heading({ count }: { readonly count: number | undefined }) {
  const library = useLibraryHref();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <header className="tags-head">
      <a
        className="icon-button"
        href={library}
        aria-label={tagsPageMessages.library}
        title={tagsPageMessages.libraryByKey}
      >
        <ArrowLeft className="icon" aria-hidden />
      </a>
      <h1 id="tags-title" ref={heading} tabIndex={-1}>
        {tagsPageMessages.title}
      </h1>
      {count !== undefined && count > 0 && <p>{tagsPageMessages.tags(count)}</p>}
    </header>
  );
}

function Desk({ tags }: { readonly tags: readonly TagCount[] }) {
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<TagSort>('name');
  const [isMaking, setMaking] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const shown = tagTable(tags, typed, sort);
  // A tag that is gone is chosen no longer, also when another tab took it.
  const selected = tags.filter(({ id }) => chosen.includes(id));
  if (tags.length === 0 && !isMaking) return <NoTags onMake={() => setMaking(true)} />;
  return (
    <>
      <div className="tags-tools">
        <input
          type="search"
          aria-label={tagsPageMessages.search}
          placeholder={tagsPageMessages.search}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <label className="tags-sort">
          <span>{tagsPageMessages.sortBy}</span>
          <select
            value={sort}
            onChange={({ target }) =>
              setSort(TAG_SORTS.find((one) => one === target.value) ?? 'name')
            }
          >
            {TAG_SORTS.map((one) => (
              <option key={one} value={one}>
                {tagsPageMessages.sorts[one]}
              </option>
            ))}
          </select>
        </label>
        <Button aria-expanded={isMaking} onClick={() => setMaking(!isMaking)}>
          <Plus className="icon" aria-hidden />
          {tagsPageMessages.newTag}
        </Button>
      </div>
      {isMaking && <NewTag tags={tags} onEnd={() => setMaking(false)} />}
      {selected.length > 0 && <MergePanel tags={selected} onEnd={() => setChosen([])} />}
      <p className="visually-hidden" role="status">
        {typed === '' ? '' : tagsPageMessages.tags(shown.length)}
      </p>
      {shown.length > 0 && (
        <TagRows
          tags={shown}
          all={tags}
          chosen={chosen}
          onChoose={(id, on) =>
            setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
          }
        />
      )}
      {shown.length === 0 && tags.length > 0 && (
        <p className="tags-none">{tagsPageMessages.noneHolds(typed.trim())}</p>
      )}
    </>
  );
}
