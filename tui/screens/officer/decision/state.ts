import type { Task } from '#core/law/establishment/powers.ts';
import type { HomeVisit, Link } from '#core/model/declaration.ts';
import type { Finding } from '#core/model/evidence.ts';
import type { Failure } from '#tui/client.ts';
import type { Failed } from '#tui/steps/notice.ts';
import type { Pending } from '#tui/steps/pending.ts';

/**
 * what confirming does: an officer establishes or countersigns what a delegate collected; a delegate
 * collects.
 */
export type Signing = Task | 'countersign';
export type Identity = Finding;

/** The reasons to refuse, in the order in which one key goes through them. */
export const REFUSALS = ['mismatch', 'no-document', 'unwilling'] as const satisfies readonly Identity[];

/** What the officer makes of the person and the document on the counter. */
export type Decision = {
  readonly choice: Identity | undefined;
  /** at the person's home; which of the two documents are there. */
  readonly visit: HomeVisit | undefined;
  /** what a protected adult declares the mandataire to be; undefined of anyone else. */
  readonly link: Link | undefined;
};

/** A step that decides, then sends the act; no key counts before the person is painted. */
export type Deciding<Act> = Decision & {
  readonly isPainted: boolean;
  readonly pending: Pending<Act> | undefined;
  readonly notice: Failed | undefined;
};

/** a mandant who must declare has no link until one is said. */
export function undecidedOn(mustDeclare: boolean): Deciding<never> {
  return {
    isPainted: false,
    choice: undefined,
    visit: undefined,
    link: mustDeclare ? 'none' : undefined,
    pending: undefined,
    notice: undefined,
  };
}

/**
 * Behind a lock the identity is chosen again, once the person is painted again; an act that was sent goes on.
 */
export function concealed<Step extends Deciding<object>>(step: Step): Step {
  return step.pending ? step : { ...step, isPainted: false, choice: undefined };
}

/** The act did not go through: the identity is chosen again, and what was ticked stays. */
export function undecidedAgain<Step extends Deciding<object>>(step: Step, failure: Failure): Step {
  const notice = { kind: 'failed', failure } as const;
  return { ...step, isPainted: false, choice: undefined, pending: undefined, notice };
}
