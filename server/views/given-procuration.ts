import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import { endReasons } from '#core/law/polling-day/procuration-presented.ts';
import { type RoundState, roundState } from '#core/law/polling-day/round-state.ts';
import type { Authority } from '#core/model/authority.ts';
import type { Election } from '#core/model/election.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import { isLiving, type Procuration, type Status, type Validity } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { loadPeople, type People, type Person } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** A procuration as its mandant sees it; `reasons` says why it gives no vote. */
export type GivenProcuration = {
  readonly procuration: ProcurationId;
  readonly status: Status;
  readonly mandataire: Person;
  readonly validity: Validity;
  readonly rounds: readonly (RoundView & { readonly state: RoundState })[];
  readonly until: Day | undefined;
  readonly at: Instant;
  readonly day: Day;
  /** Undefined when it was made with no counter. */
  readonly authority: Pick<Authority, 'lastName' | 'firstName' | 'capacity' | 'unit'> | undefined;
  readonly reasons: readonly Refusal[];
};

/** Everything the mandant gave, as of now: living ones first, the newest first. */
export async function loadGivenProcurations(
  tx: Tx,
  mandant: ElectorId,
  at: Instant,
): Promise<readonly GivenProcuration[]> {
  const given = await loadProcurations(tx, byMandants([mandant]), at);
  const marks = await loadUncorrected(tx, [mandant]);
  const elections = await loadElectionsByIds(tx, electionsOf(given));
  const people = await loadPeople(
    tx,
    given.map(({ mandataire }) => mandataire),
    at,
  );
  return givenProcurations({ given, marks, elections, people });
}

/** Views of what one mandant gave, in the order of R-23. */
export function givenProcurations({
  given,
  ...facts
}: GivenFacts & { readonly given: readonly Procuration[] }): readonly GivenProcuration[] {
  const newestFirst = given.toReversed();
  const ended = newestFirst.filter((procuration) => !isLiving(procuration));
  return [...newestFirst.filter(isLiving), ...ended].map((procuration) => viewOfGiven(procuration, facts));
}

/** The elections of the rounds that these procurations concern. */
export function electionsOf(procurations: readonly Procuration[]): readonly Election['id'][] {
  return [...new Set(procurations.flatMap(({ rounds }) => rounds.map(({ election }) => election)))];
}

type GivenFacts = {
  readonly marks: readonly VoteMark[];
  readonly elections: readonly Election[];
  readonly people: People;
};

function viewOfGiven(procuration: Procuration, { marks, elections, people }: GivenFacts): GivenProcuration {
  const { id, status, mandataire, validity, rounds, establishment } = procuration;
  return {
    procuration: id,
    status,
    mandataire: people(mandataire),
    validity,
    rounds: roundViews(rounds, elections).map((view) => {
      const mark = marks.find(({ round }) => round === view.id);
      return { ...view, state: roundState(procuration, view.id, mark) };
    }),
    until: validity.kind === 'period' ? validity.until : undefined,
    at: establishment.at,
    day: establishment.day,
    authority: authorityView(establishment.authority),
    reasons: endReasons(procuration),
  };
}

function authorityView(authority: Authority | undefined): GivenProcuration['authority'] {
  if (authority === undefined) return undefined;
  const { lastName, firstName, capacity, unit } = authority;
  return { lastName, firstName, capacity, unit };
}
