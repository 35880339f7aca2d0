import { needsReasons } from '#core/law/polling-day/minutes.ts';
import { communeOfStation, type RoundId } from '#core/model/ids.ts';
import type { Writing } from '#core/model/minutes.ts';
import { accepted } from '#server/act/outcome.ts';
import { performAct } from '#server/act/perform.ts';
import type { CallContext } from '#server/api/context.ts';
import { BadInput } from '#server/api/errors.ts';
import type { Answer } from '#server/api/refused.ts';
import { callerStation } from '#server/api/scope.ts';
import { incident } from '#server/records/incident.ts';
import { loadRoundAtStation } from '#server/station/list/list-lines.ts';

export type MinuteInput = {
  readonly key: string;
  readonly round: RoundId;
  readonly what: Writing;
  readonly text: string;
  readonly reasons?: string | undefined;
};

/**
 * Code électoral, art. R52: a decision of the bureau with its reasons, an incident, or a refusal to
 * note.
 */
export function writeMinute(
  context: CallContext,
  { key, ...input }: MinuteInput,
): Promise<Answer<{ readonly status: 'written' }>> {
  const station = callerStation(context);
  const { round, what, text, reasons } = input;
  if (needsReasons(what) && reasons === undefined) throw new BadInput('reasons');
  return performAct(context, {
    name: 'station.write',
    key,
    input,
    locksFor: async () => ({ electors: [], procurations: [], stations: [station] }),
    decide: async (tx, now) => {
      await loadRoundAtStation(tx, station, round);
      const facts = { round, what, text, reasons, by: context.caller.account.who };
      const commune = communeOfStation(station);
      return accepted(
        commune,
        { status: 'written' as const },
        {
          auditFacts: { station, round, what },
          incidents: [incident(context, { kind: 'written', commune, station, at: now, facts })],
        },
      );
    },
  });
}
