import type { ReactNode } from 'react';
import { useOfficer } from '#tui/screens/officer/use-officer.ts';
import { OfficerView } from '#tui/screens/officer/view.tsx';
import type { Seat } from '#tui/screens/screen-context.ts';

export function OfficerScreen({ seat }: { readonly seat: Seat }): ReactNode {
  const { who, act = 'establish', leavesUnit } = seat.account;
  const powers = { act, leavesUnit };
  return <OfficerView state={useOfficer(seat, powers)} who={who} powers={powers} />;
}
