import { isLivingStatus } from '#core/model/procuration.ts';
import type { KnownPerson } from '#tui/answers.ts';
import type { Draft } from '#tui/screens/officer/steps/person/state.ts';

/** The mandant who stands there: what they gave, and what may be done for them. */
export type KnownStep = {
  readonly kind: 'known';
  readonly draft: Draft;
  readonly known: KnownPerson;
  readonly pointed: number;
  readonly isPainted: boolean;
  readonly pending: undefined;
  readonly notice: undefined;
};

/** Enter does first what the officer came to do; a request that waits comes before a new form. */
export function knownOf(draft: Draft, known: KnownPerson): KnownStep {
  const revocation = choicesFor(known).findIndex(
    (choice) => choice.kind === 'revoke' || (choice.kind === 'request' && choice.request.kind === 'revocation'),
  );
  const pointed = draft.purpose === 'revoke' ? Math.max(0, revocation) : 0;
  return { kind: 'known', draft, known, pointed, isPainted: false, pending: undefined, notice: undefined };
}

/** A request to go on with, a procuration to make, or all that was given to end. */
export type Choice =
  | { readonly kind: 'request'; readonly request: KnownPerson['requests'][number] }
  | { readonly kind: 'give' | 'revoke' };

/** New Caledonia gives and revokes on paper only. */
export function choicesFor({ requests, gives, isNewCaledonia }: KnownPerson): readonly Choice[] {
  const living = gives.some(({ status }) => isLivingStatus(status));
  const revoke: readonly Choice[] = living ? [{ kind: 'revoke' }] : [];
  const without: readonly Choice[] = isNewCaledonia ? [] : [{ kind: 'give' }, ...revoke];
  return [...requests.map((request): Choice => ({ kind: 'request', request })), ...without];
}
