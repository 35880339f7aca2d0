import type { ReactNode } from 'react';
import { fromEpoch } from '#core/calendar/instant.ts';
import { ServerWatch } from '#tui/components/server-watch.tsx';
import { OtherScreen } from '#tui/screens/commands-only/screen.tsx';
import { DashboardScreen } from '#tui/screens/dashboard/screen.tsx';
import { OfficerScreen } from '#tui/screens/officer/screen.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { StationScreen } from '#tui/screens/station/screen.tsx';
import { TownHallScreen } from '#tui/screens/town-hall/screen.tsx';

type Props = Omit<ScreenContext, 'now'> & {
  /** Milliseconds since 1970, by the server's clock. */
  readonly clock: () => number;
};

/** The screen of each role. */
export function ScreenOf({ clock, ...rest }: Props): ReactNode {
  const context = { ...rest, now: () => fromEpoch(clock()) };
  return (
    <ServerWatch client={context.client} now={context.now} zone={context.account.zone}>
      <ScreenOfRole context={context} />
    </ServerWatch>
  );
}

function ScreenOfRole({ context }: { readonly context: ScreenContext }): ReactNode {
  switch (context.account.role) {
    case 'officer':
      return <OfficerScreen context={context} />;
    case 'assessor':
    case 'presiding-officer':
      return <StationScreen context={context} />;
    case 'town-hall':
      return <TownHallScreen context={context} />;
    case 'admin':
      return <DashboardScreen context={context} />;
    case 'elector':
      return <OtherScreen account={context.account} />;
  }
}
