import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { unusableReasons } from '#core/law/polling-day/procuration-presented.ts';
import { roundState } from '#core/law/polling-day/round-state.ts';
import type { ElectorId, MarkId } from '#core/model/ids.ts';
import type { MinutesEntry } from '#core/model/minutes.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import { isLastName } from '#core/text/fold.ts';
import type {
  Card,
  CourtDecisionVoter,
  Elsewhere,
  ListedProcuration,
  ListLine,
  Mark,
  RoundView,
} from '#tui/answers.ts';
import type { StationEvent } from '#tui/training/exercises.ts';
import { COMMUNE, procurationsFor, roundOn, STATION, VILLAGERS, type Villager } from '#tui/training/town.ts';

/** A station in memory: it knows no server, and no one who lives. */
export type TrainingStation = {
  readonly round: RoundView;
  readonly procurations: readonly Procuration[];
  readonly marks: VoteMark[];
  /** Who voted by court decision. */
  readonly bearers: Map<ElectorId, Omit<CourtDecisionVoter, 'mark'>>;
  readonly reasons: Map<MarkId, string>;
  readonly minutes: MinutesEntry[];
  readonly now: () => Instant;
  readonly tell: (happening: StationEvent) => void;
};

export function makeTrainingStation(now: () => Instant, tell: (happening: StationEvent) => void): TrainingStation {
  const round = roundOn(dayAt(now(), PARIS));
  const made = { round, procurations: procurationsFor(round), marks: [], bearers: new Map() };
  return { ...made, reasons: new Map(), minutes: [], now, tell };
}

export function list(bureau: TrainingStation): readonly ListLine[] {
  return VILLAGERS.filter(({ station }) => station === STATION).map((villager) => listed(bureau, villager));
}

export function card(bureau: TrainingStation, elector: ElectorId): Card {
  const person = listed(bureau, villagerOf(elector));
  const held = bureau.procurations.filter(({ mandataire, status }) => mandataire === elector && status === 'active');
  return {
    person: { ...person, commune: COMMUNE.name },
    history: bureau.marks
      .filter((mark) => mark.elector === elector)
      .map(({ id, kind, at }) => ({ id, kind, at, correctedBecause: bureau.reasons.get(id) })),
    holds: held.map((its) => ({
      procuration: its.id,
      mandant: villagerOf(its.mandant),
      station: STATION,
      state: roundState(its, bureau.round.id, markOf(bureau, its.mandant)),
    })),
    elsewhere: [],
  };
}

/** Those whom the list does not name. */
export function bearers({ marks, bearers: known }: TrainingStation): readonly CourtDecisionVoter[] {
  return marks.flatMap((mark) => {
    const person = known.get(mark.elector);
    return person === undefined || mark.corrected ? [] : [{ ...person, mark: viewOf(mark) }];
  });
}

export function elsewhere(bureau: TrainingStation, lastName: string, born: string): Elsewhere {
  const found = VILLAGERS.filter((its) => its.born === born && isLastName(its.lastName, lastName));
  if (found.some(({ station }) => station !== STATION)) bureau.tell({ kind: 'sent-elsewhere' });
  return {
    people: found.map((its) => ({
      lastName: its.lastName,
      firstNames: its.firstNames,
      station: its.station,
      commune: COMMUNE.name,
    })),
  };
}

function markOf(bureau: TrainingStation, elector: ElectorId): VoteMark | undefined {
  return bureau.marks.find((mark) => mark.elector === elector && !mark.corrected);
}

function listed(bureau: TrainingStation, villager: Villager): ListLine {
  const mark = markOf(bureau, villager.elector);
  const { id, name, number, day } = bureau.round;
  const gives = bureau.procurations
    .filter(({ mandant }) => mandant === villager.elector)
    .map(
      (its): ListedProcuration => ({
        procuration: its.id,
        mandataire: villagerOf(its.mandataire),
        status: its.status,
        state: roundState(its, id, mark),
        reasons: unusableReasons(its, { id, election: name, number, day }),
      }),
    );
  return { ...villager, gives, mark: mark && viewOf(mark) };
}

export function villagerOf(elector: ElectorId): Villager {
  const found = VILLAGERS.find((its) => its.elector === elector);
  if (found === undefined) throw new RangeError(elector);
  return found;
}

export function viewOf(its: VoteMark): Mark {
  return { id: its.id, kind: its.kind, at: its.at, mandataire: its.kind === 'proxy' ? its.mandataire : undefined };
}
