import { overviewPageMessages } from '#messages/overview-page';
import { useLibrary } from '../../state/services.tsx';
import { aboutPapersHref, whatIsNewHref } from '../../state/use-address.ts';
import './about.css';

/** To the two pages that belong to the overview. */
export function PartLinks() {
  const hasNews = useLibrary((state) => state.hasNews);
  return (
    <nav className="part-links" aria-label={overviewPageMessages.parts.label}>
      <a href={whatIsNewHref}>
        {overviewPageMessages.parts.news}
        {hasNews && <span className="new-mark">{overviewPageMessages.parts.isNew}</span>}
      </a>
      <a href={aboutPapersHref}>{overviewPageMessages.parts.about}</a>
    </nav>
  );
}
