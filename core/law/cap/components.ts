import type { ElectorId } from '#core/model/ids.ts';

type Edge = { readonly mandant: ElectorId; readonly mandataire: ElectorId };

/** Parts what was given into those that can touch each other: by a mandant they share, or a mandataire. */
export function components<Item extends Edge>(all: readonly Item[]): readonly (readonly Item[])[] {
  const groups = new Map<string, readonly Item[]>();
  for (const item of all) {
    const met = new Set(endsOf(item).flatMap((end) => [groups.get(end) ?? []]));
    const group = [...met].flat().concat(item);
    for (const end of group.flatMap(endsOf)) groups.set(end, group);
  }
  return [...new Set(groups.values())];
}

/** Who gives and who holds are two, even when they are one person. */
function endsOf({ mandant, mandataire }: Edge): readonly string[] {
  return [`from ${mandant}`, `to ${mandataire}`];
}
