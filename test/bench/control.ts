import { sql } from 'drizzle-orm';
import type { Reference } from '#core/text/reference.ts';
import type { Bench, Figure } from '#test/bench/bench.ts';
import { quantile } from '#test/bench/quantile.ts';
import type { Service } from '#test/bench/service.ts';
import { newId } from '#test/database/places.ts';
import { addSession } from '#test/database/world.ts';
import { connect } from '#test/server/terminal.ts';

/** Numbers of ended procurations of the mandataire, for rounds to come. */
const HISTORIES = [0, 2, 1_000] as const;

export const control: Bench = {
  name: 'control',
  summary:
    'One act at the counter, from the call to its answer, by how many procurations the mandataire has in history.',
  run: async (lab) => {
    const service = await lab.service();
    const api = connect(service.server.url, await addSession(service.owner, service.generated.world.bureaus.officer));
    const { references } = service.generated;
    const from = Math.floor(references.length / 3);
    const figures: Figure[] = [];
    for (const [index, history] of HISTORIES.entries()) {
      const chosen = references.slice(from + index * lab.size.times, from + (index + 1) * lab.size.times);
      await giveHistory(service, chosen, history);
      figures.push(
        ...(await timed(history, chosen, (reference) => {
          const act = { key: newId<string>(), reference, identity: 'match' as const };
          return api.counter.establish.mutate(act);
        })),
      );
    }
    return {
      figures,
      notes: [
        `Each mandataire of ${lab.size.times} acts; the history is of revoked procurations that named the same rounds.`,
      ],
    };
  },
};

const MODEL = sql`select id from procurations where validity = 'election' and request is not null order by id limit 1`;

/**
 * Adds ended procurations of other mandants to the mandataires of these requests, copied from an existing
 * one.
 */
async function giveHistory(
  { owner: { db } }: Service,
  references: readonly Reference[],
  history: number,
): Promise<void> {
  if (history === 0) return;
  await db.transaction(async (tx) => {
    await tx.execute(sql`create temporary table made on commit drop as
      select gen_random_uuid() as id, named.mandataire, other.id as mandant
      from (select mandataire from requests where reference in ${references}) named
      cross join lateral (select id from electors where id <> named.mandataire limit ${history}) other`);
    await tx.execute(sql`insert into procurations
      select (jsonb_populate_record(model, jsonb_build_object('id', made.id, 'mandant', made.mandant,
        'mandataire', made.mandataire, 'request', null, 'status', 'revoked', 'ended_at', model.established_at,
        'ended_on', model.established_day,
        'recorded_no', nextval('recorded_no')))).*
      from made, procurations model where model.id = (${MODEL})`);
    await tx.execute(sql`insert into procuration_rounds
      select made.id, made.mandant, 'revoked', rounds.round, rounds.day, 'not-covered', '{"code": "revoked"}'
      from made, procuration_rounds rounds
      where rounds.procuration = (${MODEL})`);
  });
  await db.execute(sql`analyze procurations, procuration_rounds`);
}

async function timed(
  history: number,
  references: readonly Reference[],
  act: (reference: Reference) => Promise<unknown>,
): Promise<readonly Figure[]> {
  const times: number[] = [];
  for (const reference of references) {
    const start = performance.now();
    await act(reference);
    times.push(performance.now() - start);
  }
  return [0.5, 0.99].map((share) => ({
    what: `${history} in history, p${share * 100}`,
    value: quantile(times, share),
    unit: 'ms' as const,
  }));
}
