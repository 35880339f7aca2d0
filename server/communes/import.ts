import type { Instant } from '#core/calendar/instant.ts';
import {
  communeChanges,
  haveSameHours,
  mayChangeHours,
  mayMove,
  type PlaceChange,
  type Sorted,
  type Station,
  sortCommunes,
  sortStations,
  stationChanges,
} from '#core/law/elections/place-import.ts';
import type { Commune } from '#core/model/election.ts';
import type { StationId } from '#core/model/ids.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { reasonsOf, type Verdict, verdict } from '#core/model/verdict.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { communesInUse, knownHours, saveCommunes, saveStations } from '#drizzle/queries/place-import.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { accepted, refusedOutcome } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { begunStations } from '#server/communes/begun-stations.ts';
import { forgetCommuneNames } from '#server/communes/names.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';

/** Communes and posts, and stations of them: nothing else is touched, and nothing is ever deleted. */
export type CommunesAndStations = { readonly communes: readonly Commune[]; readonly stations: readonly Station[] };

type Counts = { readonly added: number; readonly changed: number; readonly unchanged: number };
export type Imported = { readonly communes: Counts; readonly stations: Counts };

/** Adds what is new and changes what differs. */
export async function importCommunes(
  context: CallContext,
  { key, ...given }: CommunesAndStations & { readonly key: string },
): Promise<Answer<Imported>> {
  const answer = await performAct(context, {
    name: 'place.import',
    key,
    input: given,
    locksFor: async (tx) => {
      const hours = await knownHours(tx, idsOf(given));
      return { electors: [], procurations: [], stations: [...hours.keys()] };
    },
    decide: async (tx, now) => {
      const { communes, stations, allowed } = await decide(tx, given, { at: now, mayBeLater: false });
      const about = { communes: codesOf(communes, 'code'), stations: codesOf(stations, 'id') };
      if (!allowed.ok) return refusedOutcome<Imported>(ADMIN_CHAIN, allowed.reasons, { auditFacts: about });

      await saveCommunes(tx, [...communes.added, ...communes.changed]);
      await saveStations(tx, [...stations.added, ...stations.changed]);
      return accepted(
        ADMIN_CHAIN,
        { communes: countsOf(communes), stations: countsOf(stations) },
        { auditFacts: about },
      );
    },
  });
  forgetCommuneNames(context.database);
  return answer;
}

/** What an import would do, and each change of a place that is known. */
export type ImportPreview = Imported & { readonly changes: readonly PlaceChange[] };

/** Decides as the import would; a commune may be in an earlier batch, of which nothing is written yet. */
export function previewImport(context: CallContext, given: CommunesAndStations): Promise<Answer<ImportPreview>> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    const judging = { at: context.clock(), mayBeLater: true };
    const { communes, stations, changes, allowed } = await decide(tx, given, judging);
    return allowed.ok ? { ok: true, communes: countsOf(communes), stations: countsOf(stations), changes } : allowed;
  });
}

type ImportDecision = {
  readonly communes: Sorted<Commune>;
  readonly stations: Sorted<Station>;
  readonly changes: readonly PlaceChange[];
  readonly allowed: Verdict<RefusalOf<'commune-in-use' | 'station-voting'>>;
};
type Judging = { readonly at: Instant; readonly mayBeLater: boolean };

async function decide(tx: Tx, given: CommunesAndStations, { at, mayBeLater }: Judging): Promise<ImportDecision> {
  const codes = given.communes.map(({ code }) => code);
  const named = new Set([...codes, ...given.stations.map(({ commune }) => commune)]);
  const known = await loadCommunes(tx, [...named]);
  const isKnown = ({ commune }: Station) => known.has(commune) || codes.includes(commune);
  if (!mayBeLater && !given.stations.every(isKnown)) throw new BadInput('commune-unknown');

  const communes = sortCommunes(given.communes, known);
  const hours = await knownHours(tx, idsOf(given));
  const stations = sortStations(given.stations, hours);
  const inUse = await communesInUse(
    tx,
    communes.changed.map(({ code }) => code),
  );
  const otherHours = stations.changed.filter((station) => {
    const before = hours.get(station.id);
    return before && !haveSameHours(before, station);
  });
  const begun = await begunStations(tx, otherHours, { communes: known, hours, at });
  return {
    communes,
    stations,
    changes: [
      ...communeChanges(communes.changed, known),
      ...stationChanges(stations.changed, { communes: known, hours }),
    ],
    allowed: verdict([
      ...reasonsOf(mayMove(communes.changed, known, inUse)),
      ...reasonsOf(mayChangeHours(otherHours, begun, known)),
    ]),
  };
}

function idsOf({ stations }: CommunesAndStations): readonly StationId[] {
  return stations.map(({ id }) => id);
}

function codesOf<Place, Name extends keyof Place>({ added, changed }: Sorted<Place>, name: Name) {
  return { added: added.map((place) => place[name]), changed: changed.map((place) => place[name]) };
}

function countsOf<Place>({ added, changed, unchanged }: Sorted<Place>): Counts {
  return { added: added.length, changed: changed.length, unchanged };
}
