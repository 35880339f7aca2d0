import { randomUUID } from 'node:crypto';
import type { Tx } from '#drizzle/connection/database.ts';
import { inTransaction } from '#drizzle/connection/transaction.ts';
import {
  countProcurations,
  countRequests,
  destroyAll,
  eraseBodies,
  eraseHomeVisits,
  eraseIncidents,
} from '#drizzle/queries/destroy.ts';
import { type BodyOf, bodiesAbout } from '#drizzle/queries/log-bodies.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import type { Answer } from '#server/api/refused.ts';
import { erasureDigest } from '#server/audit/erasure.ts';
import { ADMIN_CHAIN } from '#server/records/audit-chain.ts';
import { type Due, isNothing, loadDue, locksFor } from '#server/retention/due.ts';

/** Of each kind, in one transaction. */
export const BATCH = 200;

/** How much was destroyed; nothing more is left to do once it is `finished`. */
export type Purged = { readonly [kind in keyof Due]: number } & { readonly finished: boolean };

/** destroys a batch of what is past keeping; sent again until it is finished. */
export function purge(context: CallContext, { key }: { readonly key: string }): Promise<Answer<Purged>> {
  return performAct(context, {
    name: 'retention.purge',
    key,
    input: {},
    locksFor: async (tx, now) => {
      const due = await loadDue(tx, now, BATCH);
      return { ...locksFor(due), due };
    },
    decide: async (tx, _, { due }) => {
      const { about, ...purged } = await destroy(tx, due);
      return accepted<Purged>(ADMIN_CHAIN, purged, { auditFacts: about });
    },
  });
}

/** What a purge would destroy, counted to a limit. */
export function previewPurge(context: CallContext): Promise<Purged> {
  const { actor } = context.caller;
  return inTransaction(context.database, { actor, access: 'decide' }, async (tx) => {
    const due = await loadDue(tx, context.clock(), COUNTED);
    return { ...sizesOf(due), finished: isNothing(due) };
  });
}

const COUNTED = 100_000;

/** Under the locks; `about` commits to the bodies erased. */
export async function destroy(tx: Tx, due: Due): Promise<Purged & { readonly about: object }> {
  const { procurations, revocations, visits } = due;
  const ids = { procurations: procurations.map(({ id }) => id), revocations: revocations.map(({ id }) => id) };
  const presented = [...procurations, ...revocations].flatMap(({ request }) => request ?? []);
  const never = due.requests.map(({ id }) => id);
  const all = [...ids.procurations, ...ids.revocations, ...presented, ...never];
  const mandants = [...new Set([...due.requests, ...procurations, ...revocations].map(({ mandant }) => mandant))];

  await countProcurations(tx, ids.procurations);
  await countRequests(tx, never);
  await eraseHomeVisits(tx, {
    procurations: visits.flatMap(({ procuration }) => procuration ?? []),
    revocations: visits.flatMap(({ revocation }) => revocation ?? []),
  });
  await eraseIncidents(
    tx,
    due.incidents.map(({ id }) => id),
  );
  await destroyAll(tx, { ...ids, requests: [...presented, ...never], mandants });

  const bodies = unique([...due.bodies, ...(all.length > 0 ? await bodiesAbout(tx, all) : [])]);
  const id = randomUUID();
  await eraseBodies(tx, id, bodies);
  const counts = { ...sizesOf(due), bodies: bodies.length };
  return { ...counts, finished: isLast(due), about: { purge: id, ...counts, erased: erasureDigest(bodies) } };
}

function sizesOf({ requests, procurations, revocations, visits, incidents, bodies }: Due) {
  return {
    requests: requests.length,
    procurations: procurations.length,
    revocations: revocations.length,
    visits: visits.length,
    incidents: incidents.length,
    bodies: bodies.length,
  };
}

/** No kind filled its batch. */
function isLast(due: Due): boolean {
  return Object.values(due).every((rows: readonly unknown[]) => rows.length < BATCH);
}

function unique(bodies: readonly BodyOf[]): readonly BodyOf[] {
  return [...new Map(bodies.map((body) => [`${body.chain} ${body.seq}`, body])).values()];
}
