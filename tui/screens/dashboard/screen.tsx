import type { ReactNode } from 'react';
import { useDashboard } from '#tui/screens/dashboard/use-dashboard.ts';
import { DashboardView } from '#tui/screens/dashboard/view.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';

type Props = {
  readonly context: ScreenContext;
  /** Back to the screen that opened the board; undefined where the board is the first screen. */
  readonly onBack?: () => void;
};

export function DashboardScreen({ context, onBack }: Props): ReactNode {
  return <DashboardView state={useDashboard(context, onBack)} account={context.account} />;
}
