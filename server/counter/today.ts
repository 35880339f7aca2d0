import { addDays, type Day } from '#core/calendar/day.ts';
import { dayAt, type Instant, PARIS, startOf } from '#core/calendar/instant.ts';
import { annullableUntil } from '#core/law/ending/entered-in-error.ts';
import type { CommuneCode, ElectorId, RequestId } from '#core/model/ids.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { Reference } from '#core/text/reference.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import {
  type AuthorityDay,
  byAuthority,
  type RevocationRow,
  referencesOf,
  revocationsWhere,
} from '#drizzle/queries/revocations.ts';
import type { CallContext } from '#server/api/context.ts';
import type { LogEntry } from '#server/counter/log-entry.ts';
import { linesWithoutAct } from '#server/counter/without-act.ts';
import { loadPeople, type Person } from '#server/views/person.ts';

/**
 * R-11, art. R75: the caller's acts of a day, today unless another is asked, and what the caller refused or
 * collected, in their order; `more`: how much of that is left out, the oldest. Logged.
 */
export async function authorityLog(
  context: CallContext,
  dayAsked: Day | undefined,
): Promise<{ readonly day: Day; readonly acts: readonly LogEntry[]; readonly more: number }> {
  const { database, caller, access } = context;
  const at = context.clock();
  const zone = caller.habilitation?.zone ?? PARIS;
  const day = dayAsked ?? dayAt(at, zone);
  const authorityDay = {
    account: caller.account.id,
    day,
    from: startOf(day, zone),
    until: startOf(addDays(day, 1), zone),
  };
  const made = await inTransaction(database, { actor: caller.actor, access: 'read' }, async (tx) => {
    const loaded = await loadLog(tx, authorityDay, at);
    return [
      ...loaded.procurations.map((procuration) => procurationEntry(loaded, procuration)),
      ...loaded.revocations.map((revocation) => revocationEntry(loaded, revocation)),
    ];
  });
  const { lines, more } = await linesWithoutAct(context, authorityDay, at);
  const acts = [...made, ...lines].toSorted((a, b) => (a.at < b.at ? -1 : 1));
  for (const { mandant } of acts) access.read(caller, 'counter.today', mandant.elector);
  return { day, acts, more };
}

type LoadedLog = {
  readonly procurations: readonly Procuration[];
  readonly revocations: readonly RevocationRow[];
  /** A mandant with the commune of the act: an authority sees no later roll. */
  readonly mandant: (act: { readonly mandant: ElectorId; readonly commune: CommuneCode }) => Person;
  readonly mandataire: (id: ElectorId) => Person;
  readonly referenceOf: (request: RequestId | null | undefined) => Reference | undefined;
};

async function loadLog(tx: Tx, authorityDay: AuthorityDay, at: Instant): Promise<LoadedLog> {
  const procurations = await loadProcurations(tx, byAuthority(authorityDay), at);
  const revocations = await revocationsWhere(tx, byAuthority(authorityDay));
  const references = await referencesOf(tx, authorityDay);
  const mandants = [...procurations, ...revocations];
  const ids = [...mandants.map(({ mandant }) => mandant), ...procurations.map(({ mandataire }) => mandataire)];
  const people = await loadPeople(tx, ids, at);
  const communes = await loadCommunes(tx, [...new Set(mandants.map(({ commune }) => commune))]);
  return {
    procurations,
    revocations,
    mandant: ({ mandant, commune }) => ({ ...people(mandant), commune: communes.get(commune)?.name }),
    mandataire: people,
    referenceOf: (request) => (request ? references.get(request) : undefined),
  };
}

function procurationEntry(log: LoadedLog, procuration: Procuration): LogEntry {
  const { id, request, mandataire, status, validity, establishment } = procuration;
  return {
    act: { procuration: id },
    recordedNo: establishment.recordedNo,
    at: establishment.at,
    mandant: log.mandant(procuration),
    mandataire: log.mandataire(mandataire),
    status,
    validity,
    homeVisit: establishment.homeVisit,
    reference: log.referenceOf(request),
    mayAnnulUntil: annullableUntil(procuration),
    refusals: [],
  };
}

function revocationEntry(log: LoadedLog, revocation: RevocationRow): LogEntry {
  const { id, request, establishedAt, homeVisit } = revocation;
  return {
    act: { revocation: id },
    recordedNo: undefined,
    at: establishedAt,
    mandant: log.mandant(revocation),
    mandataire: undefined,
    status: 'revocation',
    validity: undefined,
    homeVisit,
    reference: log.referenceOf(request),
    mayAnnulUntil: undefined,
    refusals: [],
  };
}
