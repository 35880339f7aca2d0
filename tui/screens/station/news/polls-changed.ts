import type { Polls } from '#core/model/polls.ts';

/** A declaration of the presiding officer: the opening, the close, or more voters inside at the close. */
export type PollsChange =
  | { readonly kind: 'declared-open'; readonly polls: Extract<Polls, { kind: 'open' }> }
  | { readonly kind: 'declared-closed' | 'recounted'; readonly polls: Extract<Polls, { kind: 'closed' }> };

/** What was declared between the polls as this terminal knew them, if it did, and as they are. */
export function pollsChanged(before: Polls | undefined, polls: Polls | undefined): readonly PollsChange[] {
  switch (polls?.kind) {
    case undefined:
    case 'undeclared':
      return [];
    case 'open':
      return before?.kind === 'open' ? [] : [{ kind: 'declared-open', polls }];
    case 'closed':
      if (before?.kind !== 'closed') return [{ kind: 'declared-closed', polls }];
      return before.inside.counted === polls.inside.counted ? [] : [{ kind: 'recounted', polls }];
  }
}
