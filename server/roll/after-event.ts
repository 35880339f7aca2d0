import type { Instant } from '#core/calendar/instant.ts';
import { annul } from '#core/law/ending/end.ts';
import { type ElectorChange, endedByEvent } from '#core/law/ending/roll-events.ts';
import { inForce } from '#core/model/elector.ts';
import type { ProcurationId } from '#core/model/ids.ts';
import type { MessageFacts } from '#core/model/message.ts';
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
import { endedAfterMark } from '#server/reassessment/used-incidents.ts';
import type { Effects } from '#server/records/effects.ts';
import { mandantNotice } from '#server/records/notify.ts';
import { withOtherParty } from '#server/roll/involved.ts';

type FollowedChange = { readonly change: ElectorChange; readonly living: readonly Living[]; readonly at: Instant };

/** The effects of an event on the procurations of a person; `changed`: the lines of the other mandants. */
export type EventEffects = Effects & { readonly annulled: readonly ProcurationId[] };

/** each procuration ends, or is kept where its mandant now votes; their rows are locked. */
export async function followEvent(context: CallContext, tx: Tx, followed: FollowedChange): Promise<EventEffects> {
  const { change, living, at } = followed;
  const effects: EffectsOfOne[] = [];
  for (const { procuration, reason } of await endsByEvent(tx, followed)) {
    const following = { procuration, change, at };
    effects.push(
      reason ? await annulByEvent(context, tx, { ...following, reason }) : await keepAfterEvent(context, tx, following),
    );
  }
  const mandants = new Set(living.map(({ mandant }) => mandant).filter((id) => id !== change.before.id));
  return {
    annulled: effects.flatMap(({ annulled }) => annulled),
    messages: effects.flatMap(({ messages }) => messages),
    incidents: effects.flatMap(({ incidents }) => incidents),
    changed: await linesOf(tx, [...mandants], at),
  };
}

/** A procuration of the person, and why the event ends it; undefined where it stays valid. */
export type EndByEvent = { readonly procuration: Living; readonly reason: Refusal | undefined };

/** what the event makes of each procuration; nothing is written. */
export async function endsByEvent(
  tx: Tx,
  { change, living }: Pick<FollowedChange, 'change' | 'living'>,
): Promise<readonly EndByEvent[]> {
  const pairs = await withOtherParty(tx, change.before.id, living);
  const people = [...pairs.map(({ other }) => other), change.kind === 'moved' ? change.after : change.before];
  const codes = new Set(people.flatMap(({ registrations }) => registrations.map(({ commune }) => commune)));
  const communes = await loadCommunes(tx, [...codes]);
  return pairs.map((pair) => ({ procuration: pair.procuration, reason: endedByEvent(change, pair, communes) }));
}

type Following = { readonly procuration: Living; readonly change: ElectorChange; readonly at: Instant };
type EffectsOfOne = Omit<EventEffects, 'changed'>;

/** votes cast stand; a vote of this polling day becomes an incident. */
async function annulByEvent(
  context: CallContext,
  tx: Tx,
  { procuration, change, at, reason }: Following & { readonly reason: Refusal },
): Promise<EffectsOfOne> {
  const { id } = procuration;
  const [ended] = await endingOf(tx, [procuration], { at, reason, before: change.before });
  if (ended === undefined) throw new Error('one procuration has one end');
  await updateProcuration(tx, annul(procuration, ended.ending));
  return {
    annulled: [id],
    messages: await noticeToMandant(context, tx, { procuration, at, about: 'annulled', facts: { reasons: [reason] } }),
    incidents: endedAfterMark(context, ended, at),
  };
}

/** the procuration stays valid; the commune that its mandant moved to keeps it from now on. */
async function keepAfterEvent(
  context: CallContext,
  tx: Tx,
  { procuration, change, at }: Following,
): Promise<EffectsOfOne> {
  const { before, on } = change;
  const line =
    change.kind === 'moved'
      ? change.after.registrations.findLast((registration) => inForce(registration, on))
      : undefined;
  const isMandant = procuration.mandant === before.id;
  const after = line && isMandant ? { ...procuration, commune: line.commune } : procuration;
  await updateProcuration(tx, after);
  const facts = isMandant ? ({ who: 'mandant', station: line?.station } as const) : ({ who: 'mandataire' } as const);
  return {
    annulled: [],
    messages: await noticeToMandant(context, tx, { procuration: after, at, about: 'moved', facts }),
    incidents: [],
  };
}

type Told<About extends 'annulled' | 'moved'> = {
  readonly about: About;
  readonly facts: Omit<MessageFacts[About], 'procuration'>;
};
type Notice = { readonly procuration: Living; readonly at: Instant } & (Told<'annulled'> | Told<'moved'>);

async function noticeToMandant(context: CallContext, tx: Tx, notice: Notice): Promise<readonly MessageRow[]> {
  const { id, mandant, commune } = notice.procuration;
  const to = (await loadElectors(tx, [mandant])).get(mandant);
  return to
    ? [mandantNotice(context, { to, commune, at: notice.at }, notice.about, { procuration: id, ...notice.facts })]
    : [];
}
