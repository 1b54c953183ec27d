import { ChartColumn } from 'lucide-react';
import { railMessages } from '#messages/rail';
import { useLibrary, useServices } from '../../state/services.tsx';
import { overviewHref, useAddress } from '../../state/use-address.ts';

/** To all papers together. */
export function OverviewLink() {
  const { ui } = useServices();
  const hasNews = useLibrary((state) => state.hasNews);
  const here = useAddress((address) => (address.screen === 'overview' ? address.page : undefined));
  return (
    <li>
      <a
        href={overviewHref}
        aria-current={here === 'plots' ? 'page' : here && 'true'}
        onClick={() => ui.setState({ drawerOpen: false })}
      >
        <ChartColumn className="icon" aria-hidden />
        <span className="name">{railMessages.overview}</span>
        {hasNews && <span className="new-mark">{railMessages.new}</span>}
      </a>
    </li>
  );
}
