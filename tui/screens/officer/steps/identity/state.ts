import type { FoundRequest } from '#tui/answers.ts';
import { type Deciding, undecidedOn } from '#tui/screens/officer/decision/state.ts';
import { type Act, mustDeclareNow, type Previewing, previewingOf } from '#tui/screens/officer/request/request.ts';

/** A request by its reference, whose mandant stands there with a document. */
export type IdentityStep = Deciding<Act> & Previewing & { readonly kind: 'identity'; readonly request: FoundRequest };

export function identityOf(request: FoundRequest): IdentityStep {
  return { kind: 'identity', request, ...previewingOf(request), ...undecidedOn(mustDeclareNow(request)) };
}
