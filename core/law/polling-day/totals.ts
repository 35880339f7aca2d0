import type { Discrepancy, Totals } from '#core/model/closing-report.ts';
import type { MarkId, ProcurationId } from '#core/model/ids.ts';
import type { Check } from '#core/model/opening.ts';
import type { Polls } from '#core/model/polls.ts';
import type { RefusalCode } from '#core/model/refusal.ts';
import type { MarkKind, VoteMark } from '#core/model/vote-mark.ts';

/** The facts of a closing; `ended`: the procurations used here that have ended since, and why. */
export type ClosingFacts = {
  readonly polls: Polls;
  readonly marks: readonly VoteMark[];
  readonly ended: ReadonlyMap<ProcurationId, readonly RefusalCode[]>;
  /** How many voters signed the roll on paper, as the bureau counted; undefined: not said. */
  readonly signed: number | undefined;
  /** How many envelopes were in the ballot box; undefined: not said. */
  readonly envelopes: number | undefined;
};

/**
 * corrected marks count apart, and so do votes whose voter did not come to this station.
 */
export function totalsOf({ polls, marks }: ClosingFacts): Totals {
  const standing = marks.filter(({ corrected }) => !corrected);
  const count = (kind: MarkKind) => standing.filter((mark) => mark.kind === kind).length;
  const courtDecisions = standing.filter(
    (mark) => mark.kind === 'in-person' && mark.courtDecision !== undefined,
  ).length;
  const here = { proxy: count('proxy'), 'in-person': count('in-person') };
  return {
    ...here,
    remote: count('remote'),
    voted: here.proxy + here['in-person'],
    courtDecisions,
    fromPrison: standing.filter(isFromPrison).length,
    corrected: marks.length - standing.length,
    afterClose: afterClose(polls, standing).length,
  };
}

/** Each thing that does not add up; nothing when all does. */
export function discrepancies(facts: ClosingFacts): readonly Discrepancy[] {
  const standing = facts.marks.filter(({ corrected, kind }) => !corrected && kind !== 'remote');
  const envelopes = facts.marks.filter((mark) => !mark.corrected && isFromPrison(mark));
  return [
    ...beforeOpening(facts.polls, standing),
    ...beyondInside(facts.polls, standing),
    ...endedSince(facts.ended, standing),
    ...signedOtherwise(facts.signed, standing.length + envelopes.length),
    ...envelopesOtherwise(facts),
  ];
}

/** Art. L79: marked on the roll, and put into the ballot box, like a vote cast there. */
function isFromPrison(mark: VoteMark): boolean {
  return mark.kind === 'remote' && mark.fromPrison;
}

/** the differences between the list in hand and the server when the station opened. */
export function openedOtherwise(checks: readonly Check[]): readonly Discrepancy[] {
  const differing = checks.filter(({ agrees }) => !agrees);
  return differing.length > 0 ? [{ kind: 'opened-otherwise', checks: differing }] : [];
}

/** The marks that a discrepancy rests on. */
export function marksBehind(discrepancy: Discrepancy): readonly MarkId[] {
  return 'marks' in discrepancy ? discrepancy.marks : [];
}

function beforeOpening(polls: Polls, marks: readonly VoteMark[]): readonly Discrepancy[] {
  if (polls.kind === 'undeclared') return [];
  const early = marks.filter(({ at }) => at < polls.openedAt);
  return early.length > 0 ? [{ kind: 'before-opening', marks: idsOf(early) }] : [];
}

function beyondInside(polls: Polls, marks: readonly VoteMark[]): readonly Discrepancy[] {
  const late = afterClose(polls, marks);
  if (polls.kind !== 'closed' || late.length <= polls.inside.counted) return [];
  return [{ kind: 'beyond-inside', counted: polls.inside.counted, marks: idsOf(late) }];
}

/** a vote cast with a procuration that has ended since stands, and the minutes tell of it. */
function endedSince(ended: ClosingFacts['ended'], marks: readonly VoteMark[]): readonly Discrepancy[] {
  return marks.flatMap((mark): readonly Discrepancy[] => {
    const codes = mark.kind === 'proxy' ? ended.get(mark.procuration) : undefined;
    return codes ? [{ kind: 'ended-since', marks: [mark.id], codes }] : [];
  });
}

function signedOtherwise(signed: number | undefined, marked: number): readonly Discrepancy[] {
  if (signed === undefined || signed === marked) return [];
  return [{ kind: 'signed-otherwise', signed, marked }];
}

/** Art. L65: more or fewer envelopes than signatures is told in the procès-verbal. */
function envelopesOtherwise({ signed, envelopes }: ClosingFacts): readonly Discrepancy[] {
  if (signed === undefined || envelopes === undefined || signed === envelopes) return [];
  return [{ kind: 'envelopes-otherwise', envelopes, signed }];
}

export function afterClose(polls: Polls, marks: readonly VoteMark[]): readonly VoteMark[] {
  if (polls.kind !== 'closed') return [];
  return marks.filter(({ at, kind }) => kind !== 'remote' && at >= polls.closedAt);
}

function idsOf(marks: readonly VoteMark[]): readonly MarkId[] {
  return marks.map(({ id }) => id);
}
