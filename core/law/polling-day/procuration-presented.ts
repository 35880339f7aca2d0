import type { ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import { type CoveredRound, isLiving, type Procuration } from '#core/model/procuration.ts';
import type { NotCovered, Refusal, RoundFact } from '#core/model/refusal.ts';

/** The procuration itself is shown, or the mandataire gives a name. */
export type PresentedBy = { readonly procuration: ProcurationId } | { readonly mandataire: ElectorId };

/**
 * The procuration presented: the living one that covers the round, else a living one, else the last that
 * ended, else none.
 */
export function procurationPresented(
  given: readonly Procuration[],
  by: PresentedBy,
  round: RoundId,
): Procuration | undefined {
  if ('procuration' in by) return given.find(({ id }) => id === by.procuration);
  const between = given.filter(({ mandataire }) => mandataire === by.mandataire);
  const living = between.filter(isLiving);
  const lastEnded = between.toSorted((a, b) => (endOf(a) < endOf(b) ? -1 : 1)).at(-1);
  return living.find((procuration) => covers(procuration, round)) ?? living.at(0) ?? lastEnded;
}

/**
 * The end of a procuration, as text that sorts. A rejected one never lived; an expired one lasted its last
 * day through.
 */
function endOf(procuration: Procuration): string {
  switch (procuration.status) {
    case 'rejected':
    case 'in-control':
    case 'active':
      return procuration.establishment.at;
    case 'revoked':
    case 'annulled':
    case 'void':
      return procuration.endedAt;
    case 'expired':
      return `${procuration.lastDay}T24:00`;
  }
}

function covers(procuration: Procuration, round: RoundId): boolean {
  return procuration.rounds.some((row) => row.round === round && row.coverage === 'covered');
}

/**
 * Section 12: every reason why a procuration cannot be used at a station: its end, and its coverage at this
 * round.
 */
export function unusableReasons(
  procuration: Procuration,
  round: RoundFact & { readonly id: RoundId },
): readonly Refusal[] {
  const ended = endReasons(procuration);
  const row = procuration.rounds.find(({ round: id }) => id === round.id);
  const endedHere = procuration.status === 'rejected' || ended.some(({ code }) => code === row?.reason?.code);
  return endedHere ? ended : [...ended, ...atRound(procuration, row, round)];
}

/** Why a procuration gives no vote at any round, as of now; nothing for an active one. */
export function endReasons(procuration: Procuration): readonly Refusal[] {
  switch (procuration.status) {
    case 'active':
      return [];
    case 'in-control':
      return [{ code: 'in-control' }];
    case 'expired':
      return [{ code: 'expired', lastDay: procuration.lastDay }];
    case 'revoked':
      return [{ code: 'revoked', on: procuration.endedOn }];
    case 'rejected':
    case 'annulled':
    case 'void':
      return procuration.reasons;
  }
}

function atRound(
  { validity }: Procuration,
  row: CoveredRound | undefined,
  { election, number, day }: RoundFact,
): readonly Refusal[] {
  if (row?.coverage === 'covered') return [];
  const because = row?.reason;
  if (because && (row.coverage === 'void' || because.code === 'round-not-covered')) return [because];

  const unasked = validity.kind === 'period' ? 'outside-period' : 'not-chosen';
  const cause = because ? causeOf(because) : unasked;
  const round = { election, number, day };
  const notCovered: Refusal = { code: 'round-not-covered', cause, round, until: undefined };
  return because ? [notCovered, because] : [notCovered];
}

/**
 * the cause that a reason stands for. No round is covered where the mandant was no elector
 * from the start.
 */
function causeOf({ code }: Refusal): NotCovered {
  if (code === 'under-age') return 'under-age';
  return code === 'mandant-not-elector' ? 'moved' : 'not-elector';
}
