import type { Task } from '#core/law/establishment/powers.ts';
import type { HomeVisit, Link } from '#core/model/declaration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { FoundRequest } from '#tui/answers.ts';
import type { Identity, Signing } from '#tui/screens/officer/decision/state.ts';

/** What is sent about a request: to find it, and to act on it. */
export type Find = { readonly reference: Reference };
export type Act = {
  readonly reference: string;
  readonly identity: Identity;
  readonly homeVisit?: HomeVisit;
  readonly link?: Link;
};

/** what a delegate collected is countersigned, however it was found. */
export function signingOf({ status }: FoundRequest, act: Task): Signing {
  return status === 'collected' && act === 'establish' ? 'countersign' : act;
}

/** asked of a protected adult who is there; a delegate has asked it already of what was collected. */
export function mustDeclareNow({ mustDeclare, status }: FoundRequest): boolean {
  return mustDeclare && status === 'requested';
}
