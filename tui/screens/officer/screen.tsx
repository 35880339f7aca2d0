import type { ReactNode } from 'react';
import { useOfficer } from '#tui/screens/officer/use-officer.ts';
import { OfficerView } from '#tui/screens/officer/view.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';

export function OfficerScreen({ context }: { readonly context: ScreenContext }): ReactNode {
  const { who, act = 'establish', leavesUnit } = context.account;
  return <OfficerView state={useOfficer(context, { act, leavesUnit })} who={who} />;
}
