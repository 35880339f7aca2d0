import type { ReactNode } from 'react';
import { useDashboard } from '#tui/screens/dashboard/use-dashboard.ts';
import { DashboardView } from '#tui/screens/dashboard/view.tsx';
import type { ScreenContext } from '#tui/screens/screen-context.ts';

export function DashboardScreen({ context }: { readonly context: ScreenContext }): ReactNode {
  return <DashboardView state={useDashboard(context)} account={context.account} />;
}
