import { hasPapers } from '#core/law/establishment/home-visit.ts';
import type { Task } from '#core/law/establishment/powers.ts';
import { type HomeVisit, LINKS, type Link } from '#core/model/declaration.ts';
import type { Failure } from '#tui/client.ts';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

/** what confirming does: an officer establishes, a delegate collects, and what he collected is countersigned. */
export type Signing = Task | 'countersign';
export type Identity = 'match' | 'mismatch';

/** What the officer makes of the person and the document in front of him. */
export type Decision = {
  readonly isPainted: boolean;
  readonly choice: Identity | undefined;
  /** at the person's home; which of the two documents are there. */
  readonly visit: HomeVisit | undefined;
  /** what a protected adult declares the mandataire to be to him; undefined of anyone else. */
  readonly link: Link | undefined;
  readonly failure: Failure | undefined;
};

export const UNDECIDED: Decision = {
  isPainted: false,
  choice: undefined,
  visit: undefined,
  link: undefined,
  failure: undefined,
};

/** who must declare has no link until he says one. */
export function undecidedOn(mustDeclare: boolean): Decision {
  return mustDeclare ? { ...UNDECIDED, link: 'none' } : UNDECIDED;
}

/** What the capacity of whoever sits there lets him do. */
export type Powers = { readonly act: Task; readonly leavesUnit: boolean };

/** `V` or `R`, then Enter; `confirmed` and `back` end it, and nothing counts before the person is painted. */
export function decidedBy<Its extends Decision>(
  its: Its,
  press: Press,
  { leavesUnit }: Pick<Powers, 'leavesUnit'>,
): Its | 'confirmed' | 'back' {
  if (!its.isPainted) return its;
  if (isKey(press, 'escape')) return its.choice ? { ...its, choice: undefined } : 'back';
  if (isKey(press, 'enter')) return confirmed(its);
  const choice = choiceOf(press);
  if (choice) return { ...its, choice, failure: undefined };
  if (its.link && isSign(press, 'l')) return { ...its, link: after(its.link), failure: undefined };
  return leavesUnit ? visiting(its, press) : its;
}

/** a visit without its papers goes no further; a refusal needs none. */
function confirmed<Its extends Decision>(its: Its): Its | 'confirmed' {
  if (its.choice === undefined) return its;
  const papers = hasPapers(its.visit, 'statement');
  if (papers.ok || its.choice === 'mismatch') return 'confirmed';
  return { ...its, choice: undefined, failure: { kind: 'refused', refusals: papers.reasons } };
}

/** The next one in their order, and the first again. */
function after(link: Link): Link {
  return LINKS[(LINKS.indexOf(link) + 1) % LINKS.length] ?? 'none';
}

function choiceOf(press: Press): Identity | undefined {
  if (isSign(press, 'v')) return 'match';
  return isSign(press, 'r') ? 'mismatch' : undefined;
}

function visiting<Its extends Decision>(its: Its, press: Press): Its {
  if (isKey(press, 'f7')) {
    return { ...its, visit: its.visit ? undefined : { request: false, statement: false }, failure: undefined };
  }
  if (its.visit === undefined) return its;
  if (isSign(press, '1')) return { ...its, visit: { ...its.visit, request: !its.visit.request }, failure: undefined };
  if (!isSign(press, '2')) return its;
  return { ...its, visit: { ...its.visit, statement: !its.visit.statement }, failure: undefined };
}
