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
export function decidedBy<Current extends Decision>(
  current: Current,
  press: Press,
  { leavesUnit }: Pick<Powers, 'leavesUnit'>,
): Current | 'confirmed' | 'back' {
  if (!current.isPainted) return current;
  if (isKey(press, 'escape')) return current.choice ? { ...current, choice: undefined } : 'back';
  if (isKey(press, 'enter')) return confirmed(current);
  const choice = choiceOf(press);
  if (choice) return { ...current, choice, failure: undefined };
  if (current.link && isSign(press, 'l')) return { ...current, link: after(current.link), failure: undefined };
  return leavesUnit ? visiting(current, press) : current;
}

/** a visit without its papers goes no further; a refusal needs none. */
function confirmed<Current extends Decision>(current: Current): Current | 'confirmed' {
  if (current.choice === undefined) return current;
  const papers = hasPapers(current.visit, 'statement');
  if (papers.ok || current.choice === 'mismatch') return 'confirmed';
  return { ...current, choice: undefined, failure: { kind: 'refused', refusals: papers.reasons } };
}

/** The next one in their order, and the first again. */
function after(link: Link): Link {
  return LINKS[(LINKS.indexOf(link) + 1) % LINKS.length] ?? 'none';
}

function choiceOf(press: Press): Identity | undefined {
  if (isSign(press, 'v')) return 'match';
  return isSign(press, 'r') ? 'mismatch' : undefined;
}

function visiting<Current extends Decision>(current: Current, press: Press): Current {
  if (isKey(press, 'f7')) {
    return { ...current, visit: current.visit ? undefined : { request: false, statement: false }, failure: undefined };
  }
  if (current.visit === undefined) return current;
  if (isSign(press, '1'))
    return { ...current, visit: { ...current.visit, request: !current.visit.request }, failure: undefined };
  if (!isSign(press, '2')) return current;
  return { ...current, visit: { ...current.visit, statement: !current.visit.statement }, failure: undefined };
}
