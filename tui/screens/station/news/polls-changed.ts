import type { Polls } from '#core/model/polls.ts';

/** What the presiding officer declared of the sitting: the opening, the close, or more voters inside at the close. */
export type PollsChange =
  | { readonly kind: 'declared-open'; readonly sitting: Extract<Polls, { kind: 'open' }> }
  | { readonly kind: 'declared-closed' | 'recounted'; readonly sitting: Extract<Polls, { kind: 'closed' }> };

/** Between the sitting as it was known here, if it was, and as it is. */
export function pollsChanged(before: Polls | undefined, sitting: Polls | undefined): readonly PollsChange[] {
  switch (sitting?.kind) {
    case undefined:
    case 'undeclared':
      return [];
    case 'open':
      return before?.kind === 'open' ? [] : [{ kind: 'declared-open', sitting }];
    case 'closed':
      if (before?.kind !== 'closed') return [{ kind: 'declared-closed', sitting }];
      return before.inside.counted === sitting.inside.counted ? [] : [{ kind: 'recounted', sitting }];
  }
}
