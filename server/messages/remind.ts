import { dayAt, type Instant } from '#core/calendar/instant.ts';
import { daysToRemindOf, lastCounterDay } from '#core/law/establishment/request.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { queueMessages } from '#drizzle/queries/records.ts';
import { selectUnpresented, type Unpresented } from '#drizzle/queries/requests.ts';
import { loadZones } from '#drizzle/queries/retention.ts';
import type { ServerContext } from '#server/api/context.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { asSystem } from '#server/transactions/as-system.ts';

/** Reminders queued by one transaction. */
const BATCH = 200;

type Context = Pick<ServerContext, 'database' | 'clock' | 'machineClock' | 'closing'>;

/** queues one reminder of each reference that lapses soon, by the local day of its commune. */
export async function remindOfReferences(context: Context): Promise<void> {
  let count = BATCH;
  while (count === BATCH && !context.closing.aborted) {
    count = await asSystem(context.database, (tx) => remindOfSome(context, tx, context.clock()));
  }
}

async function remindOfSome(context: Context, tx: Tx, at: Instant): Promise<number> {
  const zones = await loadZones(tx);
  const asked = zones.flatMap((zone) => daysToRemindOf(dayAt(at, zone)).map((day) => ({ zone, day })));
  const unpresented = await selectUnpresented(tx, asked, BATCH);
  const mandants = await loadElectors(tx, [...new Set(unpresented.map(({ mandant }) => mandant))]);
  await queueMessages(
    tx,
    unpresented.flatMap((request) => {
      const to = mandants.get(request.mandant);
      return to ? [mandantNotice(context, { to, commune: request.commune, at }, 'reminder', factsOf(request))] : [];
    }),
  );
  return unpresented.length;
}

function factsOf({ reference, requestedOn, kind }: Unpresented) {
  return { reference, lastDay: lastCounterDay(requestedOn), kind };
}
