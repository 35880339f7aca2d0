import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { PollingAct } from '#core/law/polling-day/vote.ts';
import { communeOfStation, type ElectorId, type MarkId, type RoundId, type StationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { findNamesakes, findNumbered, type NewElector } from '#drizzle/queries/electors.ts';
import { type Outcome, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { nameKey } from '#server/electors/identify.ts';
import { digest } from '#server/records/digest.ts';
import { decideMark, stationsOfMark } from '#server/station/marks/decide-mark.ts';
import { replayMark } from '#server/station/marks/existing-mark.ts';
import type { Marked } from '#server/station/marks/mark-view.ts';

/**
 * The voter as the decision and the identity document name him. `nne` tells homonyms of one birth date apart;
 * `isAnother`: the bureau rules that the voter is none of the homonyms known.
 */
type CourtDecisionVoter = {
  readonly lastName: string;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
  readonly nne?: string | undefined;
  readonly isAnother?: boolean | undefined;
};
export type CourtDecisionVote = {
  readonly key: string;
  readonly id: MarkId;
  readonly round: RoundId;
  readonly inside: boolean;
  readonly bearer: CourtDecisionVoter;
  readonly decision: { readonly on: Day; readonly court: string };
};

/**
 * Code électoral, art. R59, L62: a voter who is not on the list votes by a court decision, noted in the
 * minutes. A voter unknown to the system becomes an elector with no line on any roll. The id comes from the
 * folded name and the birth date, so that two terminals, a retry or a crash make one person, who has one mark
 * a round. A voter ruled to be another than the known homonyms has an id that comes from the national number
 * too, the same at every station.
 */
export function courtDecisionVotes(
  context: CallContext,
  { key, ...input }: CourtDecisionVote,
): Promise<Answer<Marked>> {
  const station = callerStation(context);
  const { bearer: voter, decision } = input;
  return performAct(context, {
    name: 'station.bearerVotes',
    key,
    input,
    locksFor: async (tx, now) => {
      const identification = await identify(tx, voter);
      const known = identification.kind === 'known' ? [identification.elector] : [];
      return {
        electors: known,
        procurations: [],
        stations: await stationsToLock(tx, { ...input, station, identification, now }),
      };
    },
    decide: async (tx, now) => {
      const identification = await identify(tx, voter);
      if (identification.kind === 'several') {
        const { round } = input;
        return refusedOutcome(communeOfStation(station), [{ code: 'mandant-ambiguous' }], {
          auditFacts: { station, round },
        });
      }
      const newcomer = identification.kind === 'nobody' ? identification.newcomer : undefined;
      const elector = identification.kind === 'nobody' ? identification.newcomer.id : identification.elector;
      const voting = { station, round: input.round, elector, act: actOf(input, now), now };
      const outcome = await decideMark(context, tx, {
        ...voting,
        courtDecisionVoter: { newcomer, court: decision.court },
      });
      return voter.isAnother ? notedAsAnother(outcome) : outcome;
    },
    onReplay: replayMark,
  });
}

/** The procès-verbal tells what the bureau ruled. */
function notedAsAnother(outcome: Outcome<Marked>): Outcome<Marked> {
  const incidents = outcome.incidents.map((incident) => ({
    ...incident,
    facts: Object.assign({ isAnother: true }, incident.facts),
  }));
  return { ...outcome, incidents };
}

type Identification =
  | { readonly kind: 'known'; readonly elector: ElectorId }
  | { readonly kind: 'several' }
  | { readonly kind: 'nobody'; readonly newcomer: NewElector };

async function identify(tx: Tx, voter: CourtDecisionVoter): Promise<Identification> {
  const { nne, born, isAnother = false } = voter;
  const numbered = nne === undefined ? undefined : await findNumbered(tx, nne);
  if (numbered) return numbered.born === born ? { kind: 'known', elector: numbered.id } : { kind: 'several' };

  const key = nameKey(voter);
  const namesakes = await findNamesakes(tx, { nameKey: key, born });
  if (isAnother) return asAnother(namesakes, newcomerOf(voter, key, nne ?? 'another'));
  const [only, ...others] = namesakes;
  if (only === undefined) return { kind: 'nobody', newcomer: newcomerOf(voter, key) };
  const isOnlyOne = others.length === 0 && (nne === undefined || only.nne === null);
  return isOnlyOne ? { kind: 'known', elector: only.id } : { kind: 'several' };
}

/** A voter once ruled to be another than the homonyms is known at the next vote. */
function asAnother(namesakes: readonly { readonly id: ElectorId }[], newcomer: NewElector): Identification {
  const isKnown = namesakes.some(({ id }) => id === newcomer.id);
  return isKnown ? { kind: 'known', elector: newcomer.id } : { kind: 'nobody', newcomer };
}

function newcomerOf(
  { nne, lastName, firstNames, sex, born }: CourtDecisionVoter,
  key: string,
  toldBy?: string,
): NewElector {
  return {
    id: idOf(key, born, toldBy),
    nne,
    lastName,
    usageName: undefined,
    firstNames,
    sex,
    born,
    isProtected: false,
    lost: undefined,
    registrations: [],
    nameKey: key,
  };
}

/** A UUIDv8 (RFC 9562) that is the same for the same person on every server. */
function idOf(key: string, born: Day, toldBy?: string): ElectorId {
  const hex = toldBy === undefined ? digest('bearer', key, born) : digest('bearer', key, born, toldBy);
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-') as ElectorId;
}

function actOf({ id, inside, decision }: Omit<CourtDecisionVote, 'key'>, at: Instant): PollingAct {
  return { kind: 'mandant-votes', id, at, inside, courtDecision: decision.on };
}

type VoteOfIdentified = Omit<CourtDecisionVote, 'key'> & {
  readonly station: StationId;
  readonly identification: Identification;
  readonly now: Instant;
};

async function stationsToLock(
  tx: Tx,
  { identification, station, now, ...input }: VoteOfIdentified,
): Promise<readonly StationId[]> {
  if (identification.kind !== 'known') return [station];
  const { round } = input;
  return stationsOfMark(tx, { station, round, elector: identification.elector, act: actOf(input, now), now });
}
