import type { ReactNode } from 'react';
import { Said } from '#tui/components/said.tsx';
import { useIsLinear } from '#tui/terminal/terminal.tsx';

/** Whom or what the rest of the screen is about, for who listens to it. */
export function Topic({ id }: { readonly id: string }): ReactNode {
  return useIsLinear() ? <Said part={{ kind: 'topic', id }} /> : null;
}
