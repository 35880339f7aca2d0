import type { ReactNode } from 'react';
import { useBoard } from '#tui/screens/board/use-board.ts';
import { BoardView } from '#tui/screens/board/view.tsx';
import type { Seat } from '#tui/screens/seat.ts';

export function BoardScreen({ seat }: { readonly seat: Seat }): ReactNode {
  return <BoardView state={useBoard(seat)} account={seat.account} />;
}
