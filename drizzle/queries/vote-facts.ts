import { sql } from 'drizzle-orm';
import { PgDialect } from 'drizzle-orm/pg-core';
import type { ElectorId, MarkId, ProcurationId } from '#core/model/ids.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { type Answered, arrayText, query, together } from '#drizzle/connection/statement.ts';
import { selectVersions } from '#drizzle/queries/electors.ts';
import { selectMark } from '#drizzle/queries/marks.ts';
import type { StationRound } from '#drizzle/queries/polls.ts';
import { selectJobCount, selectPollsNo } from '#drizzle/queries/station-acts.ts';
import { selectVoter } from '#drizzle/queries/voter.ts';

export type Vote = StationRound & {
  readonly mark: MarkId;
  readonly voter: ElectorId | { readonly mandantOf: ProcurationId };
};

const ELECTORS = sql`array[voter.id]`;

/** The facts of one vote, which `asked` and `voter` name. */
function selectFacts() {
  const [station, round] = [sql`asked.station`, sql`asked.round`];
  return together({
    jobs: selectJobCount(),
    voterRows: selectVoter({ station, round, electors: ELECTORS }),
    existing: selectMark(sql`asked.mark`),
    versions: selectVersions(ELECTORS),
    pollsNo: selectPollsNo(station),
  });
}

export type VoteFacts = Answered<typeof selectFacts>;
/** Of one vote, as the database gave them. */
export type VoteFactsRow = Record<string, unknown>;

const FACTS = selectFacts();
/** Made into text once: it has no parameter. */
const TEXT = sql.raw(new PgDialect().sqlToQuery(FACTS.statement).sql);

/** The facts of many votes by one statement, in their order, each to be read by `parseVoteFacts`. */
export function loadVoteFacts(tx: Pick<Tx, 'execute'>, votes: readonly Vote[]): Promise<readonly VoteFactsRow[]> {
  const each = (read: (vote: Vote) => string | undefined) => arrayText(votes.map(read));
  return query(
    tx,
    sql`select facts.* from unnest(${each(({ station }) => station)}::text[],
        ${each(({ round }) => round)}::uuid[], ${each(({ mark }) => mark)}::uuid[],
        ${each(({ voter }) => (typeof voter === 'string' ? voter : undefined))}::uuid[],
        ${each(({ voter }) => (typeof voter === 'string' ? undefined : voter.mandantOf))}::uuid[]) with ordinality
        asked (station, round, mark, elector, procuration, n)
      cross join lateral (
        select coalesce(asked.elector, (select mandant from procurations where id = asked.procuration)) as id offset 0) voter
      cross join lateral (${TEXT}) facts order by asked.n`,
  );
}

export function parseVoteFacts(row: VoteFactsRow): VoteFacts {
  return FACTS.parse([row]);
}
