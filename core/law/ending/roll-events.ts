import type { Day } from '#core/calendar/day.ts';
import type { Commune } from '#core/model/election.ts';
import { type Elector, inForce, type List, type Loss, type Registration } from '#core/model/elector.ts';
import type { StationId } from '#core/model/ids.ts';
import { dayAt, type Instant, PARIS, type TimeZone } from '#core/calendar/instant.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Communes } from '#core/law/entitlement/entitlement.ts';
import { ofOneCommune } from '#core/law/entitlement/same-commune.ts';
import { versionOn } from '#core/law/versions.ts';

/** What may happen to someone on the roll (section 8). */
export const LOSS_EVENTS = ['dies', 'loses-rights', 'struck-off'] as const;
export type LossEvent = (typeof LOSS_EVENTS)[number];

export const LOSS_OF: { readonly [event in LossEvent]: Loss } = {
  dies: 'dead',
  'loses-rights': 'rights-lost',
  'struck-off': 'struck-off',
};

/** An event, the elector as he was before it, and from which day on it holds. */
export type Happening = { readonly before: Elector; readonly on: Day } & (
  | { readonly kind: 'lost'; readonly loss: Loss }
  | { readonly kind: 'moved'; readonly after: Elector }
);

/** A living procuration that the event concerns, and the other of its two people. */
export type Concerned = { readonly procuration: Living; readonly other: Elector };

/** Code électoral, art. L77, R80: why it ends by what happened; undefined: it stays valid. */
export function endedBy(
  happening: Happening,
  { procuration, other }: Concerned,
  communes: Communes,
): Refusal | undefined {
  const isMandant = procuration.mandant === happening.before.id;
  if (happening.kind === 'lost') return isMandant ? { code: 'mandant-off-roll' } : mandataireLost(happening.loss);

  const { before, after, on } = happening;
  if (kindOn(after, on) !== kindOn(before, on) && kindOn(before, on) !== undefined) return { code: 'list-changed' };
  if (versionOn(procuration.establishment.localDay).commune === 'any') return undefined;
  const [mandant, mandataire] = isMandant ? [after, other] : [other, after];
  const apart = ofOneCommune({ mandant, mandataire, communes }, on);
  return apart.ok ? undefined : apart.reasons[0];
}

/** R-51, art. L77, L72. */
export function mandataireLost(loss: Loss): Refusal {
  switch (loss) {
    case 'dead':
      return { code: 'mandataire-dead' };
    case 'rights-lost':
      return { code: 'mandataire-rights-lost' };
    case 'struck-off':
      return { code: 'mandataire-not-elector', type: undefined };
  }
}

type People = { readonly mandant: Elector; readonly mandataire: Elector };

/** what happened to one of them since the act was asked for, or written; found as it is controlled. */
export function changedSince({ mandant, mandataire }: People, since: Day, today: Day): readonly Refusal[] {
  const hasChanged = [mandant, mandataire].some((person) => {
    const [then, now] = [kindOn(person, since), kindOn(person, today)];
    return person.lost === undefined && then !== now;
  });
  return [
    ...(mandant.lost ? [{ code: 'mandant-off-roll' as const }] : []),
    ...(mandataire.lost ? [mandataireLost(mandataire.lost.what)] : []),
    ...(hasChanged ? [{ code: 'list-changed' as const }] : []),
  ];
}

/** complementary rolls are communal ones. */
type Kind = Commune['kind'];
const KIND_OF: { readonly [list in List]: Kind } = {
  communal: 'communal',
  consular: 'consular',
  'new-caledonia': 'new-caledonia',
  'eu-municipal': 'communal',
  'eu-european': 'communal',
};

/** The kind of roll that the elector is on that day, or was on last; undefined: he never was on any. */
export function kindOn({ registrations }: Elector, on: Day): Kind | undefined {
  const line = registrations.find((its) => inForce(its, on)) ?? registrations.at(-1);
  return line && KIND_OF[line.list];
}

/** The event holds from the day that it is in Paris, where the elector is and where he goes, whichever is the earliest. */
export function dayOfEvent(zones: readonly TimeZone[], at: Instant): Day {
  return [PARIS, ...zones].map((zone) => dayAt(at, zone)).reduce((one, other) => (one < other ? one : other));
}

/** The rolls that a move leads to, as the elector's own and the place's kind say; none where they cannot go together. */
export function listsAfter(person: Elector, to: Commune): readonly List[] {
  const open = person.registrations.filter((line) => line.to === undefined);
  const last = person.registrations.at(-1);
  const lines = open.length > 0 || last === undefined ? open : [last];
  const complementary = lines
    .map(({ list }) => list)
    .filter((list) => list === 'eu-municipal' || list === 'eu-european');
  if (complementary.length === 0) return [to.kind];
  return to.kind === 'communal' ? complementary : [];
}

/** whether he is on the special roll where a move leads: it is of New Caledonia, and nobody comes to it by a move. */
export function isSpecialAfter({ registrations }: Elector, list: List): boolean {
  const last = registrations.findLast((line) => line.to === undefined) ?? registrations.at(-1);
  return list === 'new-caledonia' && last !== undefined && last.isSpecial;
}

/** The elector once his lines end that day: those that were to begin later never do. */
export function offTheRoll(person: Elector, on: Day): Elector {
  return { ...person, registrations: person.registrations.map((line) => closed(line, on)) };
}

/** Where a move leads, with the order numbers that the new station's lists give. */
export type Arrival = {
  readonly commune: Commune;
  readonly station: StationId;
  readonly lines: readonly Pick<Registration, 'list' | 'number' | 'isSpecial'>[];
};

/** The elector once he moved: who had lost his place on the roll has one again. */
export function moved(person: Elector, { commune, station, lines }: Arrival, on: Day): Elector {
  const opened = lines.map(
    (line): Registration => ({ ...line, commune: commune.code, station, from: on, to: undefined }),
  );
  return { ...person, lost: undefined, registrations: [...offTheRoll(person, on).registrations, ...opened] };
}

function closed(line: Registration, on: Day): Registration {
  if (line.to !== undefined && line.to <= on) return line;
  return { ...line, to: line.from < on ? on : line.from };
}
