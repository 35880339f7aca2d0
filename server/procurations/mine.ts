import type { Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS } from '#core/calendar/instant.ts';
import { isOnNewCaledonia } from '#core/law/establishment/new-caledonia.ts';
import { type RoundState, roundState } from '#core/law/polling-day/round-state.ts';
import { registrationsOn } from '#core/model/elector.ts';
import type { ProcurationId, StationId } from '#core/model/ids.ts';
import { isLiving, type Procuration, type Status } from '#core/model/procuration.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { loadCommunes, loadElectionsByIds } from '#drizzle/queries/places.ts';
import { byMandataires } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import type { CallContext } from '#server/api/context.ts';
import { electionsOf, type GivenProcuration, loadGivenProcurations } from '#server/views/given-procuration.ts';
import { type Person, personOf } from '#server/views/person.ts';
import { type RoundView, roundViews } from '#server/views/round.ts';

/**
 * A procuration held; `stations` are where the mandataire votes (L74). Once it ended, no commune is shown.
 */
export type HeldView = {
  readonly procuration: ProcurationId;
  readonly status: Status;
  readonly mandant: Pick<Person, 'lastName' | 'usageName' | 'firstNames' | 'commune'>;
  readonly rounds: readonly (RoundView & { readonly state: RoundState })[];
  readonly until: Day | undefined;
  readonly stations: readonly StationId[];
};

export type Own = {
  readonly nne: string | undefined;
  readonly stations: readonly StationId[];
  readonly given: readonly GivenProcuration[];
  readonly held: readonly HeldView[];
};

const NOTHING: Own = { nne: undefined, stations: [], given: [], held: [] };

/**
 * an elector's number, stations and procurations; nothing where either party is on a New Caledonia
 * roll.
 */
export function mine(context: CallContext): Promise<Own> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'read' }, async (tx) => {
    const at = context.clock();
    const today = dayAt(at, PARIS);
    const self = actor.elector && (await loadElectors(tx, [actor.elector])).get(actor.elector);
    if (!self || isOnNewCaledonia(self, today)) return NOTHING;

    const given = await loadGivenProcurations(tx, self.id, at);
    const held = await loadProcurations(tx, byMandataires([self.id]), at);
    const others = await loadElectors(tx, [
      ...given.map(({ mandataire }) => mandataire.elector),
      ...held.map(({ mandant }) => mandant),
    ]);
    const isShown = (id: Person['elector']) => {
      const party = others.get(id);
      return party !== undefined && !isOnNewCaledonia(party, today);
    };
    return {
      nne: self.nne,
      stations: stationsOn(self, today),
      given: given.filter(({ mandataire }) => isShown(mandataire.elector)),
      held: await heldViews(
        tx,
        held.filter(({ mandant }) => isShown(mandant)),
        { others, at },
      ),
    };
  });
}

type OtherParties = { readonly others: ReadonlyMap<Person['elector'], ElectorRecord>; readonly at: Instant };

async function heldViews(
  tx: Tx,
  held: readonly Procuration[],
  { others, at }: OtherParties,
): Promise<readonly HeldView[]> {
  const marks = await loadUncorrected(
    tx,
    held.map(({ mandant }) => mandant),
  );
  const elections = await loadElectionsByIds(tx, electionsOf(held));
  const communes = await loadCommunes(
    tx,
    [...others.values()].flatMap(({ registrations }) => registrations.map(({ commune }) => commune)),
  );
  return held.flatMap((procuration) => {
    const { id, status, mandant, rounds, validity } = procuration;
    const record = others.get(mandant);
    if (record === undefined) return [];
    const { lastName, usageName, firstNames, commune } = personOf(record, communes, at);
    const isHeld = isLiving(procuration);
    const states = roundViews(rounds, elections).map((view) => {
      const mark = marks.find(({ elector, round }) => elector === mandant && round === view.id);
      return { ...view, state: roundState(procuration, view.id, mark) };
    });
    return {
      procuration: id,
      status,
      mandant: { lastName, usageName, firstNames, commune: isHeld ? commune : undefined },
      rounds: states,
      until: validity.kind === 'period' ? validity.until : undefined,
      stations: isHeld ? stationsOn(record, dayAt(at, PARIS)) : [],
    };
  });
}

function stationsOn(record: ElectorRecord, day: Day): readonly StationId[] {
  return [...new Set(registrationsOn(record, day).map(({ station }) => station))];
}
