import { useWindowSize } from 'ink';
import { RAIL } from '#tui/training/rail.tsx';
import { useTraining } from '#tui/training/training.tsx';

/** Columns on each side of what a frame holds. */
export const PADDING = 2;

/** The columns between the margins of a frame. */
export function useInnerWidth(): number {
  const { columns } = useWindowSize();
  return columns - 2 * PADDING - (useTraining() ? RAIL : 0);
}
