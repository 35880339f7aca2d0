import type { Day } from '#core/calendar/day.ts';
import { rollKindOn } from '#core/law/entitlement/rolls.ts';
import { ofOneCommune } from '#core/law/entitlement/same-commune.ts';
import { versionOn } from '#core/law/versions/by-act-date.ts';
import type { Communes } from '#core/model/election.ts';
import type { Elector, Loss } from '#core/model/elector.ts';
import type { Living } from '#core/model/procuration.ts';
import type { Refusal } from '#core/model/refusal.ts';

/** The events by which a person loses the vote (section 8). */
export const LOSS_EVENTS = ['dies', 'loses-rights', 'struck-off'] as const;
export type LossEvent = (typeof LOSS_EVENTS)[number];

export const LOSS_OF: { readonly [event in LossEvent]: Loss } = {
  dies: 'dead',
  'loses-rights': 'rights-lost',
  'struck-off': 'struck-off',
};

/** An event, the elector before it, and the first day on which it holds. */
export type ElectorChange = { readonly before: Elector; readonly on: Day } & (
  | { readonly kind: 'lost'; readonly loss: Loss }
  | { readonly kind: 'moved'; readonly after: Elector }
);

/** A living procuration that the event concerns, and the other of its two people. */
export type AffectedProcuration = { readonly procuration: Living; readonly other: Elector };

/**
 * Code électoral, art. L77, R80: the reason why the event ends the procuration; undefined:
 * it stays valid.
 */
export function endedByEvent(
  change: ElectorChange,
  { procuration, other }: AffectedProcuration,
  communes: Communes,
): Refusal | undefined {
  const isMandant = procuration.mandant === change.before.id;
  if (change.kind === 'lost') return isMandant ? { code: 'mandant-off-roll' } : mandataireLost(change.loss);

  const { before, after, on } = change;
  if (rollKindOn(after, on) !== rollKindOn(before, on) && rollKindOn(before, on) !== undefined)
    return { code: 'list-changed' };
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

/**
 * the changes to the mandant or the mandataire since the act was asked for or written, found by its
 * control.
 */
export function changedSince({ mandant, mandataire }: People, since: Day, today: Day): readonly Refusal[] {
  const hasChanged = [mandant, mandataire].some((person) => {
    const [then, now] = [rollKindOn(person, since), rollKindOn(person, today)];
    return person.lost === undefined && then !== now;
  });
  return [
    ...(mandant.lost ? [{ code: 'mandant-off-roll' as const }] : []),
    ...(mandataire.lost ? [mandataireLost(mandataire.lost.what)] : []),
    ...(hasChanged ? [{ code: 'list-changed' as const }] : []),
  ];
}
