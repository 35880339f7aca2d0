import type { ReactNode } from 'react';
import { useBoard } from '#tui/screens/dashboard/use-dashboard.ts';
import { BoardView } from '#tui/screens/dashboard/view.tsx';
import type { Seat } from '#tui/screens/screen-context.ts';

export function BoardScreen({ seat }: { readonly seat: Seat }): ReactNode {
  return <BoardView state={useBoard(seat)} account={seat.account} />;
}
