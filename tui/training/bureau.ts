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

/** A station in memory, without a server, of invented people. */
export type TrainingStation = {
  readonly round: RoundView;
  readonly procurations: readonly Procuration[];
  readonly marks: VoteMark[];
  /** Voters by court decision who are on no line of the list. */
  readonly courtDecisionVoters: Map<ElectorId, Omit<CourtDecisionVoter, 'mark'>>;
  readonly reasons: Map<MarkId, string>;
  readonly minutes: MinutesEntry[];
  readonly now: () => Instant;
  readonly report: (event: StationEvent) => void;
};

export function makeTrainingStation(now: () => Instant, report: (event: StationEvent) => void): TrainingStation {
  const round = roundOn(dayAt(now(), PARIS));
  return {
    round,
    procurations: procurationsFor(round),
    marks: [],
    courtDecisionVoters: new Map(),
    reasons: new Map(),
    minutes: [],
    now,
    report,
  };
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
    holds: held.map((procuration) => ({
      procuration: procuration.id,
      mandant: villagerOf(procuration.mandant),
      station: STATION,
      state: roundState(procuration, bureau.round.id, markOf(bureau, procuration.mandant)),
    })),
    elsewhere: [],
  };
}

/** Voters by court decision who are on no line of the list, with their marks. */
export function courtDecisionVoters({
  marks,
  courtDecisionVoters: known,
}: TrainingStation): readonly CourtDecisionVoter[] {
  return marks.flatMap((mark) => {
    const person = known.get(mark.elector);
    return person === undefined || mark.corrected ? [] : [{ ...person, mark: viewOf(mark) }];
  });
}

export function elsewhere(bureau: TrainingStation, lastName: string, born: string): Elsewhere {
  const namesakes = VILLAGERS.filter((person) => person.born === born && isLastName(person.lastName, lastName));
  if (namesakes.some(({ station }) => station !== STATION)) bureau.report({ kind: 'sent-elsewhere' });
  return {
    people: namesakes.map((person) => ({
      lastName: person.lastName,
      firstNames: person.firstNames,
      station: person.station,
      commune: COMMUNE.name,
      phone: null,
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
      (procuration): ListedProcuration => ({
        procuration: procuration.id,
        mandataire: villagerOf(procuration.mandataire),
        status: procuration.status,
        state: roundState(procuration, id, mark),
        reasons: unusableReasons(procuration, { id, election: name, number, day }),
      }),
    );
  return { ...villager, gives, mark: mark && viewOf(mark) };
}

export function villagerOf(elector: ElectorId): Villager {
  const villager = VILLAGERS.find((person) => person.elector === elector);
  if (villager === undefined) throw new RangeError(elector);
  return villager;
}

export function viewOf(mark: VoteMark): Mark {
  const { id, kind, at } = mark;
  return { id, kind, at, mandataire: mark.kind === 'proxy' ? mark.mandataire : undefined };
}
