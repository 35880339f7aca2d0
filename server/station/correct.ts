import type { AccountId, ElectorId, MarkId } from '#core/ids.ts';
import { step } from '#core/station.ts';
import type { Tx } from '#drizzle/db.ts';
import { correctMark, findMark } from '#drizzle/queries/marks.ts';
import { checkPassword } from '#server/accounts/credentials.ts';
import type { TryingContext } from '#server/context.ts';
import { BadInput, WrongPassword } from '#server/failures.ts';
import { done, incident, refusal } from '#server/outcome.ts';
import type { Answer } from '#server/refused.ts';
import { loadBooth } from '#server/station/booth.ts';
import { communeOf, stationOf } from '#server/station/station.ts';
import { write } from '#server/write.ts';

export type Correction = {
  readonly key: string;
  readonly mark: MarkId;
  readonly reason: string;
  /** The second person of the bureau, who types his own name and password. */
  readonly second?: { readonly name: string; readonly password: string } | undefined;
};

/** the presiding officer and a second person take back a mark made by mistake, until the close; both records stay. */
export async function correct(
  context: TryingContext,
  correction: Correction,
): Promise<Answer<{ readonly status: 'corrected' }>> {
  const { key, mark: id, reason } = correction;
  const station = stationOf(context);
  const second = await secondPerson(context, correction.second);
  return write(context, {
    name: 'station.correct',
    key,
    input: { mark: id, reason, second: correction.second?.name },
    find: async (tx) => ({ electors: [await electorOf(tx, id)], procurations: [], stations: [station] }),
    decide: async (tx, now) => {
      const mark = await findMark(tx, id);
      if (mark === undefined) throw new BadInput('mark');
      const { elector, round } = mark;
      const booth = await loadBooth(tx, { station, round, elector }, now);
      const next = step(booth, { kind: 'correct', id, at: now, reason, hasSecond: second !== undefined });
      const about = { mark: id, station, round, elector, second };
      if (!next.ok || second === undefined) {
        return refusal(communeOf(station), next.ok ? [{ code: 'second-person-required' }] : next.reasons, { about });
      }

      await correctMark(tx, { mark: id, reason, by: context.caller.account.id, second, at: now });
      const facts = { mark: id, reason };
      return done(
        communeOf(station),
        { status: 'corrected' as const },
        {
          about: { ...about, reason },
          changed: [{ station, elector }],
          incidents: [incident(context, { kind: 'correction', commune: communeOf(station), station, at: now, facts })],
        },
      );
    },
  });
}

/** Another member of the same bureau; undefined when nobody else confirmed. */
async function secondPerson(context: TryingContext, second: Correction['second']): Promise<AccountId | undefined> {
  if (second === undefined) return undefined;
  try {
    const account = await checkPassword(context, { ...second, source: context.source });
    const isOfBureau = account.station === context.caller.account.station && account.id !== context.caller.account.id;
    return isOfBureau ? account.id : undefined;
  } catch (error) {
    if (error instanceof WrongPassword) return undefined;
    throw error;
  }
}

async function electorOf(tx: Tx, id: MarkId): Promise<ElectorId> {
  const mark = await findMark(tx, id);
  if (mark === undefined) throw new BadInput('mark');
  return mark.elector;
}
