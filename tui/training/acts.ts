import { PARIS } from '#core/calendar/instant.ts';
import {
  decideVote,
  mayCorrect,
  otherStationReasons,
  type PollingAct,
  type VoterAtRound,
} from '#core/law/polling-day/vote.ts';
import type { ElectorId, MarkId, ProcurationId } from '#core/model/ids.ts';
import type { Writing } from '#core/model/minutes.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Reasons } from '#core/model/verdict.ts';
import type { Mark, NumberHolder } from '#tui/answers.ts';
import { type TrainingStation, viewOf, villagerOf } from '#tui/training/bureau.ts';
import { COMMUNE, HOURS, STATION, VILLAGERS, type Villager } from '#tui/training/town.ts';

/** What a rule refuses at the station of the exercises. */
export class TrainingRefused extends Error {
  readonly reasons: Reasons<Refusal>;

  constructor(reasons: Reasons<Refusal>) {
    super(reasons.map(({ code }) => code).join(', '));
    this.name = 'TrainingRefused';
    this.reasons = reasons;
  }
}

export function proxyVotes(bureau: TrainingStation, id: MarkId, procuration: ProcurationId): Mark {
  const mandant = bureau.procurations.find((given) => given.id === procuration)?.mandant;
  if (mandant === undefined) throw new RangeError(procuration);
  return mark(bureau, mandant, { id, at: bureau.now(), kind: 'proxy-votes', by: { procuration }, inside: false });
}

export function mandantVotes(bureau: TrainingStation, id: MarkId, mandant: ElectorId): Mark {
  const act = { id, at: bureau.now(), kind: 'mandant-votes', inside: false, courtDecision: undefined } as const;
  return mark(bureau, mandant, act);
}

export function prisonerVotes(bureau: TrainingStation, id: MarkId, elector: ElectorId): Mark {
  return mark(bureau, elector, { id, at: bureau.now(), kind: 'prisoner-votes' });
}

export function correct(bureau: TrainingStation, id: MarkId, reason: string): void {
  const mark = bureau.marks.find((recorded) => recorded.id === id);
  if (mark === undefined) throw new RangeError(id);
  const at = bureau.now();
  const allowed = mayCorrect(voterAtRound(bureau, mark.elector), { mark: id, at, hasSecond: true });
  if (!allowed.ok) throw new TrainingRefused(allowed.reasons);
  bureau.marks.splice(bureau.marks.indexOf(mark), 1, { ...mark, corrected: true });
  bureau.reasons.set(id, reason);
  const { kind } = mark;
  const elector = bureau.courtDecisionVoters.get(mark.elector) ?? villagerOf(mark.elector);
  bureau.minutes.push({ id, at, kind: 'correction', elector, mark: { kind, at: mark.at }, reason, people: [] });
}

export function write(
  bureau: TrainingStation,
  minute: { readonly what: Writing; readonly text: string; readonly reasons?: string | undefined },
): void {
  const { what, text, reasons } = minute;
  const id = String(bureau.minutes.length);
  bureau.minutes.push({ id, at: bureau.now(), kind: 'written', what, text, reasons, by: 'exercice' });
}

function mark(bureau: TrainingStation, elector: ElectorId, act: PollingAct): Mark {
  const decision = decideVote(voterAtRound(bureau, elector), act);
  if (!decision.ok) {
    bureau.report({ kind: 'refused', codes: decision.reasons.map(({ code }) => code) });
    throw new TrainingRefused(decision.reasons);
  }
  const { mark } = decision;
  bureau.marks.push(mark);
  if (mark.kind !== 'remote') bureau.report({ kind: 'marked', by: mark.kind, hasHomonym: hasHomonym(elector) });
  return viewOf(mark);
}

/** The facts from which every station decides; an elector who is not in the town is on no list. */
export function voterAtRound(bureau: TrainingStation, elector: ElectorId): VoterAtRound {
  const { id, name, number, day } = bureau.round;
  const villager = VILLAGERS.find((person) => person.elector === elector);
  return {
    station: { id: STATION, commune: COMMUNE.name, zone: PARIS, hours: HOURS },
    round: { id, election: name, number, day, isCalledOff: false },
    polls: { kind: 'undeclared' },
    isPolledHere: true,
    elector,
    listedAt: villager && { station: villager.station, commune: COMMUNE.name },
    marks: bureau.marks.filter((mark) => mark.elector === elector),
    given: bureau.procurations.filter(({ mandant }) => mandant === elector),
  };
}

/** The elector of a national number, and why that elector does not vote here. */
export function holder(bureau: TrainingStation, nne: string): NumberHolder {
  const elector = VILLAGERS.find((person) => person.nne === nne)?.elector;
  if (elector === undefined) return { elector, refusals: [{ code: 'not-on-roll' }] };
  return { elector, refusals: otherStationReasons(voterAtRound(bureau, elector)) };
}

function hasHomonym(elector: ElectorId): boolean {
  const { lastName, firstNames } = villagerOf(elector);
  const bearsBoth = (person: Villager) => person.lastName === lastName && person.firstNames === firstNames;
  return VILLAGERS.filter(bearsBoth).length > 1;
}
