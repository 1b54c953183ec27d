import { useLibrary } from '../../state/services.tsx';
import { aboutPapersHref, whatIsNewHref } from '../../state/use-address.ts';
import './about.css';

/** To the two pages that belong to the overview. */
export function PartLinks() {
  const hasNews = useLibrary((state) => state.hasNews);
  return (
    <nav className="part-links" aria-label="More about the papers">
      <a href={whatIsNewHref}>
        What is new
        {hasNews && <span className="new-mark">new</span>}
      </a>
      <a href={aboutPapersHref}>About the papers</a>
    </nav>
  );
}
