import type { ReactNode } from 'react';
import { BoardScreen } from '#tui/screens/dashboard/screen.tsx';
import { OfficerScreen } from '#tui/screens/officer/screen.tsx';
import { OtherScreen } from '#tui/screens/other/screen.tsx';
import type { Seat } from '#tui/screens/screen-context.ts';
import { StationScreen } from '#tui/screens/station/screen.tsx';

/** The screen of each role. */
export function ScreenOf({ seat }: { readonly seat: Seat }): ReactNode {
  switch (seat.account.role) {
    case 'officer':
      return <OfficerScreen seat={seat} />;
    case 'assessor':
    case 'presiding-officer':
      return <StationScreen seat={seat} />;
    case 'town-hall':
    case 'admin':
      return <BoardScreen seat={seat} />;
    case 'elector':
      return <OtherScreen account={seat.account} />;
  }
}
