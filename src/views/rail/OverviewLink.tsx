import { ChartColumn } from 'lucide-react';
import { useServices } from '../../state/services.tsx';
import { overviewHref, useAddress } from '../../state/use-address.ts';

/** To all papers together. */
export function OverviewLink() {
  const { ui } = useServices();
  const here = useAddress((address) => (address.screen === 'overview' ? address.page : undefined));
  return (
    <li>
      <a
        href={overviewHref}
        aria-current={here === 'plots' ? 'page' : here && 'true'}
        onClick={() => ui.setState({ drawerOpen: false })}
      >
        <ChartColumn className="icon" aria-hidden />
        <span className="name">Overview</span>
      </a>
    </li>
  );
}
