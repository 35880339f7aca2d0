import type { Day } from '#core/calendar/day.ts';
import type { Instant } from '#core/calendar/instant.ts';
import type { Election } from '#core/model/election.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Flag, Procuration, Way } from '#core/model/procuration.ts';
import type { People, Person } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/** A procuration in control: its parties, since when, and what a person must check. */
export type WaitingView = {
  readonly procuration: ProcurationId;
  readonly mandant: Person;
  readonly mandataire: Person;
  /** Of its establishment, or of the recording of its form. */
  readonly since: Instant;
  /** The date of the act, or the one written on the form. */
  readonly day: Day;
  readonly way: Way;
  readonly rounds: readonly RoundView[];
  readonly until: Day | undefined;
  readonly flags: readonly Flag[];
};

type Shown = { readonly people: People; readonly elections: readonly Election[] };

export function viewOfWaiting(procuration: Procuration, { people, elections }: Shown): WaitingView {
  const { id, establishment, validity, flags } = procuration;
  const { at: since, day, way } = establishment;
  return {
    procuration: id,
    mandant: people(procuration.mandant),
    mandataire: people(procuration.mandataire),
    since,
    day,
    way,
    rounds: roundViews(procuration.rounds, elections),
    until: validity.kind === 'period' ? validity.until : undefined,
    flags,
  };
}
