import type { ElectorId } from '#core/model/ids.ts';

type Edge = { readonly mandant: ElectorId; readonly mandataire: ElectorId };

/**
 * Parts procurations into groups that share no mandant and no mandataire, so that no group affects another.
 */
export function connectedGroups<Item extends Edge>(all: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, readonly Item[]>();
  for (const item of all) {
    const met = new Set(endsOf(item).flatMap((end) => [groups.get(end) ?? []]));
    const group = [...met].flat().concat(item);
    for (const end of group.flatMap(endsOf)) groups.set(end, group);
  }
  return [...new Set(groups.values())];
}

/** A person who gives and holds has two ends, since giving and holding are limited apart. */
function endsOf({ mandant, mandataire }: Edge): readonly string[] {
  return [`from ${mandant}`, `to ${mandataire}`];
}
