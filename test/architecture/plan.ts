/** An import of a file by another; `isType` when it takes nothing but types. */
export type Import = { readonly from: string; readonly to: string; readonly isType: boolean };

/** The rooms of a folder are its files and folders, not deeper; an arrow goes from the room that imports. */
export type Plan = {
  readonly folder: string;
  readonly rooms: readonly string[];
  readonly arrows: number;
  /**
   * The longest way down along the arrows, counted in rooms; rooms that reach each other are on one floor.
   */
  readonly floors: number;
  readonly twoWay: readonly TwoWay[];
};

/** Two rooms that import each other; `isType` when one of the two directions takes nothing but types. */
export type TwoWay = { readonly rooms: readonly [string, string]; readonly isType: boolean };

export function planOf(folder: string, files: readonly string[], imports: readonly Import[]): Plan {
  const rooms = [...new Set(files.flatMap((file) => roomOf(folder, file) ?? []))].sort();
  const arrows = arrowsBetween(folder, imports);
  const below = new Map(rooms.map((room) => [room, reachedFrom(room, arrows)]));

  return {
    folder,
    rooms,
    arrows: [...arrows.values()].reduce((sum, targets) => sum + targets.size, 0),
    floors: Math.max(0, ...rooms.map((room) => floorOf(room, below, new Map()))),
    twoWay: twoWayOf(arrows),
  };
}

/** Every folder that has folders or files below it, the root (an empty path) first. */
export function foldersOf(files: readonly string[]): string[] {
  const folders = files.flatMap((file) => {
    const parts = file.split('/');
    return parts.map((_, index) => parts.slice(0, index).join('/'));
  });
  return [...new Set(folders)].sort();
}

function roomOf(folder: string, file: string): string | undefined {
  const inside = folder === '' ? file : file.startsWith(`${folder}/`) ? file.slice(folder.length + 1) : undefined;
  return inside?.split('/')[0];
}

/** By room, the rooms it imports, each with whether it takes nothing but their types. */
type Arrows = ReadonlyMap<string, ReadonlyMap<string, boolean>>;

function arrowsBetween(folder: string, imports: readonly Import[]): Arrows {
  const arrows = new Map<string, Map<string, boolean>>();
  for (const { from, to, isType } of imports) {
    const [source, target] = [roomOf(folder, from), roomOf(folder, to)];
    if (source === undefined || target === undefined || source === target) continue;

    const targets = arrows.get(source) ?? new Map<string, boolean>();
    arrows.set(source, targets.set(target, isType && (targets.get(target) ?? true)));
  }
  return arrows;
}

function reachedFrom(room: string, arrows: Arrows): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [room];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const targets = [...(arrows.get(next)?.keys() ?? [])].filter((target) => !reached.has(target));
    for (const target of targets) reached.add(target);
    waiting.push(...targets);
  }
  return reached;
}

function floorOf(room: string, below: ReadonlyMap<string, ReadonlySet<string>>, known: Map<string, number>): number {
  const before = known.get(room);
  if (before !== undefined) return before;

  const lower = [...(below.get(room) ?? [])].filter((target) => below.get(target)?.has(room) !== true);
  const floor = 1 + Math.max(0, ...lower.map((target) => floorOf(target, below, known)));
  known.set(room, floor);
  return floor;
}

function twoWayOf(arrows: Arrows): TwoWay[] {
  return [...arrows].flatMap(([room, targets]) =>
    [...targets].flatMap(([target, isType]): TwoWay[] => {
      const back = arrows.get(target)?.get(room);
      return back === undefined || room > target ? [] : [{ rooms: [room, target], isType: isType || back }];
    }),
  );
}
