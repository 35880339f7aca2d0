import type { Task } from '#core/law/establishment/powers.ts';
import type { HomeVisit, Link } from '#core/model/declaration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { FoundRequest, RequestPreview } from '#tui/answers.ts';
import type { Identity, Signing } from '#tui/screens/officer/decision/state.ts';

/** What is sent about a request: to find it, and to act on it. */
export type Find = { readonly reference: Reference };
export type Act = {
  readonly reference: string;
  readonly identity: Identity;
  readonly homeVisit?: HomeVisit;
  readonly link?: Link;
};

/**
 * What control would decide of a request: asked once the person is on the screen, and before the act is
 * signed.
 */
export type Previewing = {
  readonly previewing: Find | undefined;
  readonly preview: RequestPreview | undefined;
};

/** A revocation goes through no control. */
export function previewingOf({ kind, reference }: FoundRequest): Previewing {
  return { previewing: kind === 'procuration' ? { reference } : undefined, preview: undefined };
}

/** what a delegate collected is countersigned, however it was found. */
export function signingOf({ status }: FoundRequest, act: Task): Signing {
  return status === 'collected' && act === 'establish' ? 'countersign' : act;
}

/** asked of a protected adult who is there; a delegate has asked it already of what was collected. */
export function mustDeclareNow({ mustDeclare, status }: FoundRequest): boolean {
  return mustDeclare && status === 'requested';
}
