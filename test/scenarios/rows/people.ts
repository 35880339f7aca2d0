import { type Day, day } from '#core/calendar/day.ts';
import type { List } from '#core/model/elector.ts';
import type { CommuneCode, ElectorId } from '#core/model/ids.ts';
import { fold } from '#core/text/fold.ts';
import type { Tx } from '#drizzle/connection/database.ts';
import { electors, registrations } from '#drizzle/schema/people.ts';
import { newId } from '#test/database/places.ts';
import type { ElectorPlan, Scenario } from '#test/scenarios/format/scenario.ts';
import { PLACES, type StationName, stationId } from '#test/scenarios/places.ts';

/** An elector of the story as stored; `account` is an index into the pool of accounts. */
export type KnownElector = {
  readonly id: ElectorId;
  readonly account: number;
  readonly station: StationName;
  readonly commune: CommuneCode;
  readonly nne: string | undefined;
  readonly lastName: string;
  readonly firstNames: string;
  readonly sex: 'F' | 'M';
  readonly born: Day;
};

const ON_THE_ROLL_SINCE = day('1900-01-01');
const FIRST_NNE = 100_000_001;

export async function insertElectors(tx: Tx, planned: Scenario['electors']): Promise<Map<string, KnownElector>> {
  const known = new Map<string, KnownElector>();
  for (const [name, plan] of planned) {
    const account = known.size;
    const elector = electorOf(plan, account);
    known.set(name, elector);
    const { id, nne, lastName, firstNames, sex, born } = elector;
    const nameKey = `${fold(lastName)} ${fold(firstNames)}`;
    const isProtected = plan.protected;
    const email = `elector-${account + 1}@example.org`;
    await tx
      .insert(electors)
      .values({ id, nne: nne ?? null, lastName, firstNames, sex, born, email, nameKey, isProtected });
    await tx.insert(registrations).values(linesOf(elector, plan));
  }
  return known;
}

function electorOf(plan: ElectorPlan, account: number): KnownElector {
  const { code, kind } = PLACES[plan.on];
  return {
    id: newId<ElectorId>(),
    account,
    station: `${plan.on}/${plan.station}`,
    commune: code,
    nne: kind === 'new-caledonia' ? undefined : String(FIRST_NNE + account),
    lastName: `Elector ${inLetters(account)}`,
    firstNames: 'Camille',
    sex: 'F',
    born: plan.born,
  };
}

/** Names have no digits. */
function inLetters(account: number): string {
  return account.toString().replace(/\d/g, (digit) => String.fromCharCode('A'.charCodeAt(0) + Number(digit)));
}

function linesOf({ id, account, commune, station }: KnownElector, plan: ElectorPlan) {
  return listsOf(plan).map((list) => ({
    id: newId(),
    elector: id,
    list,
    commune,
    station: stationId(station),
    number: account + 1,
    isSpecial: plan.special && list === 'new-caledonia',
    from: ON_THE_ROLL_SINCE,
  }));
}

function listsOf({ on, eu }: ElectorPlan): readonly List[] {
  switch (eu) {
    case undefined:
      return [PLACES[on].kind];
    case 'municipal':
      return ['eu-municipal'];
    case 'european':
      return ['eu-european'];
    case 'both':
      return ['eu-municipal', 'eu-european'];
  }
}
