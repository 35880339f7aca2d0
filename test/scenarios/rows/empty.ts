import type { PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#drizzle/connection/database.ts';
import { attempts, knownSources } from '#drizzle/schema/attempts.ts';
import { jobs } from '#drizzle/schema/jobs.ts';
import { listPrints, printedLines } from '#drizzle/schema/list-prints.ts';
import { changes, incidents, markCorrections, voteMarks } from '#drizzle/schema/marks.ts';
import { accounts, electors, habilitations, registrations, sessions } from '#drizzle/schema/people.ts';
import { communes, elections, pollingStations, roundDates, rounds } from '#drizzle/schema/places.ts';
import { packs, sittings } from '#drizzle/schema/polls.ts';
import { procurationRounds, procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { officerPlaces, publicOpenings } from '#drizzle/schema/public-places.ts';
import {
  accessLog,
  auditBody,
  auditEntry,
  auditHead,
  demonstration,
  idempotency,
  outbox,
} from '#drizzle/schema/records.ts';
import { auditErasure, purges, statistics } from '#drizzle/schema/retention.ts';
import { rollImports, rollLines } from '#drizzle/schema/roll-imports.ts';
import { searchedNames } from '#drizzle/schema/searched-names.ts';
import { activeTallies, quarterTallies, tallies } from '#drizzle/schema/tallies.ts';
import { controlClaims, paperDrafts, paperSheets } from '#drizzle/schema/town-hall.ts';

/** Tables kept between stories: places, accounts, their sessions, and logs of what terminals read. */
export const KEPT: readonly PgTable[] = [
  communes,
  pollingStations,
  accounts,
  habilitations,
  sessions,
  accessLog,
  demonstration,
];

/** Tables emptied between stories, each before those that it refers to. */
export const EMPTIED: readonly PgTable[] = [
  attempts,
  controlClaims,
  paperDrafts,
  paperSheets,
  knownSources,
  rollLines,
  rollImports,
  jobs,
  officerPlaces,
  publicOpenings,
  sittings,
  packs,
  printedLines,
  listPrints,
  markCorrections,
  voteMarks,
  tallies,
  quarterTallies,
  changes,
  incidents,
  outbox,
  idempotency,
  procurationRounds,
  procurations,
  activeTallies,
  revocations,
  requests,
  statistics,
  purges,
  auditErasure,
  auditBody,
  auditEntry,
  auditHead,
  searchedNames,
  registrations,
  electors,
  roundDates,
  rounds,
  elections,
];

export async function empty(tx: Tx): Promise<void> {
  await tx.update(accounts).set({ elector: null, version: 0 });
  for (const table of EMPTIED) await tx.delete(table);
}
