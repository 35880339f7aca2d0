import type { Instant } from '#core/calendar/instant.ts';
import { annul } from '#core/law/ending/end.ts';
import { type ElectorChange, endedByEvent } from '#core/law/ending/roll-events.ts';
import { inForce } from '#core/model/elector.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { loadElectors } from '#drizzle/queries/electors.ts';
import { loadCommunes } from '#drizzle/queries/places.ts';
import { updateProcuration } from '#drizzle/queries/procurations.ts';
import type { MessageRow } from '#drizzle/queries/records.ts';
import type { CallContext } from '#server/api/context.ts';
import { linesOf } from '#server/electors/stations-of.ts';
import { endingOf } from '#server/procurations/ending.ts';
import type { Effects } from '#server/records/effects.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { endedAfterMark } from '#server/recount/used-incidents.ts';
import { withOtherParty } from '#server/roll/involved.ts';

type Event = { readonly happening: ElectorChange; readonly living: readonly Living[]; readonly at: Instant };

/** What follows from an event for the procurations of that person; their rows are held. `changed`: of the others. */
export type Followed = Effects & {
  readonly annulled: readonly ProcurationId[];
};

/** each ends, or goes on where its mandant now votes. */
export async function followEvent(context: CallContext, tx: Tx, event: Event): Promise<Followed> {
  const { happening, living, at } = event;
  const concerned = await withOtherParty(tx, happening.before.id, living);
  const people = [
    ...concerned.map(({ other }) => other),
    happening.kind === 'moved' ? happening.after : happening.before,
  ];
  const codes = new Set(people.flatMap(({ registrations }) => registrations.map(({ commune }) => commune)));
  const communes = await loadCommunes(tx, [...codes]);

  const followed: FollowedOne[] = [];
  for (const pair of concerned) {
    const reason = endedByEvent(happening, pair, communes);
    const telling = { procuration: pair.procuration, happening, at };
    followed.push(
      reason ? await annulByEvent(context, tx, { ...telling, reason }) : await keepAfterEvent(context, tx, telling),
    );
  }
  const mandants = new Set(living.map(({ mandant }) => mandant).filter((id) => id !== happening.before.id));
  return {
    annulled: followed.flatMap(({ annulled }) => annulled),
    messages: followed.flatMap(({ messages }) => messages),
    incidents: followed.flatMap(({ incidents }) => incidents),
    changed: await linesOf(tx, [...mandants], at),
  };
}

type Following = { readonly procuration: Living; readonly happening: ElectorChange; readonly at: Instant };
type FollowedOne = Omit<Followed, 'changed'>;

/** votes cast stand; one of this polling day is an incident. */
async function annulByEvent(
  context: CallContext,
  tx: Tx,
  { procuration, happening, at, reason }: Following & { readonly reason: Refusal },
): Promise<FollowedOne> {
  const { id } = procuration;
  const [ends] = await endingOf(tx, [procuration], { at, reason, before: happening.before });
  if (ends === undefined) throw new Error('one procuration has one end');
  await updateProcuration(tx, annul(procuration, ends.ending));
  return {
    annulled: [id],
    messages: await noticeToMandant(context, tx, { procuration, at, about: 'annulled', facts: { reasons: [reason] } }),
    incidents: endedAfterMark(context, ends, at),
  };
}

/** it stays valid; its mandant's commune keeps it from now on. */
async function keepAfterEvent(
  context: CallContext,
  tx: Tx,
  { procuration, happening, at }: Following,
): Promise<FollowedOne> {
  const { before, on } = happening;
  const line =
    happening.kind === 'moved' ? happening.after.registrations.findLast((pair) => inForce(pair, on)) : undefined;
  const isMandant = procuration.mandant === before.id;
  const after = line && isMandant ? { ...procuration, commune: line.commune } : procuration;
  await updateProcuration(tx, after);
  const facts = isMandant ? { who: 'mandant', station: line?.station } : { who: 'mandataire' };
  return {
    annulled: [],
    messages: await noticeToMandant(context, tx, { procuration: after, at, about: 'moved', facts }),
    incidents: [],
  };
}

type Notice = {
  readonly procuration: Living;
  readonly at: Instant;
  readonly about: 'annulled' | 'moved';
  readonly facts: object;
};

async function noticeToMandant(context: CallContext, tx: Tx, told: Notice): Promise<readonly MessageRow[]> {
  const { id, mandant, commune } = told.procuration;
  const to = (await loadElectors(tx, [mandant])).get(mandant);
  return to
    ? [mandantNotice(context, { to, commune, at: told.at }, told.about, { procuration: id, ...told.facts })]
    : [];
}
