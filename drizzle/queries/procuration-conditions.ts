import { type SQL, sql } from 'drizzle-orm';
import type { Day } from '#core/calendar/day.ts';
import type { CommuneCode, ElectorId, ProcurationId, RoundId } from '#core/model/ids.ts';
import { uuidArray } from '#drizzle/connection/statement.ts';

export const byMandants = (ids: readonly ElectorId[]): SQL => sql`mandant = any(${uuidArray(ids)})`;

export const byMandataires = (ids: readonly ElectorId[]): SQL => sql`mandataire = any(${uuidArray(ids)})`;

export const ofPeople = ({ mandants, mandataires }: People): SQL =>
  sql`(${byMandants(mandants)} or ${byMandataires(mandataires)})`;

/** Procurations of these people established on a date or later. */
export const ofPeopleSince = (people: People, day: Day): SQL =>
  sql`${ofPeople(people)} and established_day >= ${day}::date`;

/** what the town hall of a commune has to decide, or let expire. */
export const byWaiting = (commune: CommuneCode): SQL => sql`commune = ${commune} and status = 'in-control'`;

/** Procurations of these people that have one of these rounds, covered or not. */
export const ofPeopleAt = (people: People, rounds: readonly RoundId[]): SQL =>
  sql`${ofPeople(people)} and exists (select from procuration_rounds at
    where at.procuration = procurations.id and at.round = any(${uuidArray(rounds)}))`;

export const byEither = (id: ElectorId): SQL => sql`(mandant = ${id} or mandataire = ${id})`;

export const byIds = (ids: readonly ProcurationId[]): SQL => sql`procurations.id = any(${uuidArray(ids)})`;

export type People = { readonly mandants: readonly ElectorId[]; readonly mandataires: readonly ElectorId[] };
