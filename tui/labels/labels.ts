import type { fr } from '#tui/labels/fr.ts';

/** The words of the screens; what the law names is in core. */
export type Labels = typeof fr;
