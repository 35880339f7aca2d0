import { asc } from 'drizzle-orm';
import { dayAt, type Instant } from '#core/calendar/instant.ts';
import type { ElectorId, ProcurationId } from '#core/model/ids.ts';
import type { MessageSubject } from '#core/model/message.ts';
import type { Procuration } from '#core/model/procuration.ts';
import type { VoteMark } from '#core/model/vote-mark.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type ElectorRecord, loadElectors } from '#drizzle/queries/electors.ts';
import { loadUncorrected } from '#drizzle/queries/marks.ts';
import { byMandants } from '#drizzle/queries/procuration-conditions.ts';
import { loadProcurations } from '#drizzle/queries/procurations.ts';
import { type Request, requestsOf } from '#drizzle/queries/requests.ts';
import { incidents } from '#drizzle/schema/marks.ts';
import { outbox } from '#drizzle/schema/records.ts';
import { placeOf } from '#test/scenarios/places.ts';
import type { KnownElector } from '#test/scenarios/rows/people.ts';

/** All that a check reads from the database, at the story's clock. */
export type State = {
  readonly requests: readonly Request[];
  readonly procurations: ReadonlyMap<ProcurationId, Procuration>;
  readonly marks: readonly VoteMark[];
  readonly messages: readonly { readonly elector: ElectorId; readonly about: MessageSubject }[];
  readonly incidents: number;
  readonly electors: ReadonlyMap<ElectorId, ElectorRecord>;
  readonly at: Instant;
};

/** The most requests that one person of a story has. */
const MANY = 1_000;

export async function readState(tx: Tx, cast: readonly KnownElector[], at: Instant): Promise<State> {
  const ids = cast.map(({ id }) => id);
  const procurations = ids.length === 0 ? [] : await loadProcurations(tx, byMandants(ids), at);
  const requests: Request[] = [];
  for (const { id, station } of cast) {
    requests.push(...(await requestsOf(tx, id, dayAt(at, placeOf(station).zone), MANY)));
  }
  return {
    requests,
    procurations: new Map(procurations.map((procuration) => [procuration.id, procuration])),
    marks: await loadUncorrected(tx, ids),
    messages: await tx
      .select({ elector: outbox.elector, about: outbox.about })
      .from(outbox)
      .orderBy(asc(outbox.queuedAt), asc(outbox.about)),
    incidents: await tx.$count(incidents),
    electors: await loadElectors(tx, ids),
    at,
  };
}
