import { readRollLine } from '#core/law/entitlement/roll-file.ts';
import {
  isProved,
  type ProvedStation,
  proofText,
  proveStations,
  type StationProof,
} from '#core/law/entitlement/roll-proof.ts';
import { EXIT } from '#core/model/exit-code.ts';
import { type CommuneCode, communeOfStation, type StationId } from '#core/model/ids.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import type { Command } from '#tui/cli/command.ts';
import { FILE_ARGUMENT, JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { openRoll, type RollSource, readRoll } from '#tui/commands/import/roll/read-lines.ts';
import { ROLL_WORDS } from '#tui/commands/import/roll/words.ts';
import { slicesOf } from '#tui/commands/import/send-batches.ts';
import { addLine, addSums, digestOf, NO_LINES, type Sums } from '#tui/commands/roll/proof/sums.ts';
import { PROOF_WORDS } from '#tui/commands/roll/proof/words.ts';

/** Communes of one call. */
const AT_ONCE = 50;

export const rollProofCommand: Command = {
  name: 'roll proof',
  summary: {
    fr: 'comparer un fichier de liste électorale et la base : nombre de lignes et empreinte de chaque bureau, des deux côtés (mairies pour leur commune, administration)',
    en: 'compare a file of the roll with the database: lines and digest of each station, on both sides (town halls for their commune, administrators)',
  },
  examples: ['roll proof liste.csv', 'roll proof liste.csv --json'],
  argument: FILE_ARGUMENT,
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const { lang } = context;
    const client = await connectSignedIn(context);
    const { stations: sums, unreadable } = await readSums(await openRoll(parsed.argument ?? '-', lang), lang);
    const { held, merged } = await loadSums(client, [...new Set([...sums.keys()].map(communeOfStation))]);
    for (const [from, to] of merged) inform(ROLL_WORDS[lang].merged(from, to));
    const stations = proveStations(filedNow(sums, merged), held);
    const isWhole = unreadable === 0 && stations.every(isProved);
    if (parsed.has('--json')) {
      const told = [...merged].map(([from, to]) => ({ from, to }));
      answerJson('roll-proof/1', { isWhole, unreadable, merged: told, stations });
    } else for (const line of linesOf(stations, { unreadable, isWhole }, lang)) answer(line);
    return isWhole ? EXIT.done : EXIT.refused;
  },
};

type FileSums = { readonly stations: ReadonlyMap<StationId, Sums>; readonly unreadable: number };

async function readSums(source: RollSource, lang: Lang): Promise<FileSums> {
  const sums = new Map<StationId, Sums>();
  let unreadable = 0;
  for await (const raw of readRoll(source, lang).lines) {
    const read = 'fields' in raw ? readRollLine(raw.fields) : undefined;
    if (read?.ok) sums.set(read.line.station, addLine(sums.get(read.line.station) ?? NO_LINES, proofText(read.line)));
    else unreadable += 1;
  }
  return { stations: sums, unreadable };
}

/** The commune of today by the code of each that was merged into it. */
type MergedCommunes = ReadonlyMap<CommuneCode, CommuneCode>;

/** The lines of a merged commune are of the station of the same number in the commune of today. */
function filedNow(sums: ReadonlyMap<StationId, Sums>, merged: MergedCommunes): ReadonlyMap<StationId, StationProof> {
  const now = new Map<StationId, Sums>();
  for (const [station, its] of sums) {
    const code = communeOfStation(station);
    const to = `${merged.get(code) ?? code}${station.slice(code.length)}` as StationId;
    now.set(to, addSums(now.get(to) ?? NO_LINES, its));
  }
  return new Map([...now].map(([station, its]) => [station, proofOf(its)]));
}

type HeldSums = { readonly held: ReadonlyMap<StationId, StationProof>; readonly merged: MergedCommunes };

async function loadSums(client: Client, communes: readonly CommuneCode[]): Promise<HeldSums> {
  const held = new Map<StationId, StationProof>();
  const merged = new Map<CommuneCode, CommuneCode>();
  for (const codes of slicesOf(communes, AT_ONCE)) {
    const { stations, merged: found } = await client.roll.proof.query({ communes: [...codes] });
    for (const { from, to } of found) merged.set(from, to);
    for (const { station, lines, first, second } of stations)
      held.set(station, proofOf({ lines, first: BigInt(first), second: BigInt(second) }));
  }
  return { held, merged };
}

function proofOf(sums: Sums): StationProof {
  return { lines: sums.lines, digest: digestOf(sums) };
}

type Proved = { readonly unreadable: number; readonly isWhole: boolean };

/** A line for each station, then for each commune, then the whole. */
function linesOf(stations: readonly ProvedStation[], { unreadable, isWhole }: Proved, lang: Lang): readonly string[] {
  const words = PROOF_WORDS[lang];
  const communes = [...Map.groupBy(stations, ({ station }) => communeOfStation(station))];
  return [
    ...stations.map((station) => words.station(station, isProved(station))),
    ...communes.map(([commune, its]) => {
      const sum = (side: 'filed' | 'held') => its.reduce((total, station) => total + (station[side]?.lines ?? 0), 0);
      return words.commune(commune, sum('filed'), sum('held'), its.every(isProved));
    }),
    ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
    isWhole ? words.whole : words.notWhole,
  ];
}
