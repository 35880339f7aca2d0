import type { fr } from '#tui/labels/fr.ts';
import type { KeyLabel } from '#tui/labels/key-label.ts';

export type KeySection = {
  readonly heading: string;
  readonly keys: readonly KeyLabel[];
  readonly notes: readonly string[];
};

/** The words of the screens; what the law names is in core. */
export type Labels = typeof fr;
