import { useWindowSize } from 'ink';

/** Rows from which the parts stand apart. */
const GENEROUS = 22;

export function useGap(): 0 | 1 {
  return useWindowSize().rows >= GENEROUS ? 1 : 0;
}
