import type { ReactNode } from 'react';
import { OtherScreen } from '#tui/screens/commands-only/screen.tsx';
import { DashboardScreen } from '#tui/screens/dashboard/screen.tsx';
import { OfficerScreen } from '#tui/screens/officer/screen.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import { StationScreen } from '#tui/screens/station/screen.tsx';

/** The screen of each role. */
export function ScreenOf({ context }: { readonly context: ScreenContext }): ReactNode {
  switch (context.account.role) {
    case 'officer':
      return <OfficerScreen context={context} />;
    case 'assessor':
    case 'presiding-officer':
      return <StationScreen context={context} />;
    case 'town-hall':
    case 'admin':
      return <DashboardScreen context={context} />;
    case 'elector':
      return <OtherScreen account={context.account} />;
  }
}
