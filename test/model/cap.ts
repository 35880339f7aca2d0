import { localPoll, roundOf } from '#test/model/dates.ts';
import type { Day } from '#test/model/days.ts';
import { inOrder } from '#test/model/order.ts';
import { electorOf } from '#test/model/rolls.ts';
import { stateAt, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import type { Code, Procuration, RoundKey, World } from '#test/model/world.ts';

/**
 * the cap holds for a round, all territories together, and for a polling date, all elections together.
 */
export type Unit = { readonly round: RoundKey } | { readonly date: Day };

/**
 * A procuration that counts in a unit, with its rounds there. A used or superseded one always keeps its place
 * (R-21, R-26).
 */
export type Claim = {
  readonly of: Procuration;
  readonly rounds: readonly RoundKey[];
  readonly fixed: 'used' | 'superseded' | undefined;
};

export function roundsIn(
  world: World,
  procuration: Procuration,
  unit: Unit,
  keys = usableKeys(procuration),
): readonly RoundKey[] {
  if ('round' in unit) return keys.filter((key) => key === unit.round);
  const mandant = electorOf(world, procuration.mandant);
  return keys.filter((key) => localPoll(world, key, mandant) === unit.date);
}

export function claimOf(
  world: World,
  procuration: Procuration,
  unit: Unit,
  lost?: ReadonlyMap<RoundKey, unknown>,
): Claim | undefined {
  const rounds = roundsIn(world, procuration, unit).filter((key) => !lost?.has(key));
  if (rounds.length === 0) return undefined;
  const states = rounds.map((key) => stateAt(world, procuration, key));
  const fixed = states.includes('used') ? 'used' : states.includes('superseded') ? 'superseded' : undefined;
  return { of: procuration, rounds, fixed };
}

/** where the law was two in all. */
function overCap(claims: readonly Claim[], isTwoInAll: boolean): readonly Code[] {
  const inFrance = claims.filter(({ of }) => of.establishedIn === 'F').length;
  const max = !isTwoInAll && claims.some(({ of }) => of.kind === 'consular') ? 3 : 2;
  const codes: Code[] = [];
  if (!isTwoInAll && inFrance > 1) codes.push('cap-france');
  if (claims.length > max) codes.push('cap-total');
  return codes;
}

/** these general elections alone, never a by-election of the same day. */
const TWO_IN_ALL = [
  'municipal 2020-06-28',
  'metropolitan 2020-06-28',
  'regional 2021-06-20',
  'regional 2021-06-27',
  'departmental 2021-06-20',
  'departmental 2021-06-27',
];

function isTwoInAllAt(world: World, key: RoundKey): boolean {
  const { election, round } = roundOf(world, key);
  return election.places === undefined && TWO_IN_ALL.includes(`${election.type} ${round.sunday}`);
}

type Walked = { readonly kept: readonly Claim[]; readonly lost: ReadonlyMap<Procuration, readonly Code[]> };

/**
 * after the fixed ones, keeps in order of establishment each procuration with which R-22 still holds.
 */
export function walk(world: World, claims: readonly Claim[]): Walked {
  const lax = [...new Set(claims.flatMap(({ rounds }) => rounds))].map((key) => isTwoInAllAt(world, key));
  const walked = walkBy(claims, !lax.includes(false));
  if (lax.includes(true) && lax.includes(false)) {
    const other = walkBy(claims, true);
    if (walked.lost.size !== other.lost.size) throw new Unclear('the cap of a day with elections of R-29 and others');
  }
  return walked;
}

function walkBy(claims: readonly Claim[], isTwoInAll: boolean): Walked {
  const kept = claims.filter(({ fixed }) => fixed !== undefined);
  const lost = new Map<Procuration, readonly Code[]>();
  for (const claim of inOrder(claims.filter(({ fixed }) => fixed === undefined))) {
    const codes = overCap([...kept, claim], isTwoInAll);
    if (codes.length === 0) kept.push(claim);
    else lost.set(claim.of, codes);
  }
  return { kept, lost };
}
