import { allRounds, localPoll } from '#test/model/dates.ts';
import { end } from '#test/model/endings.ts';
import { note, type Told, tell, tellOnce } from '#test/model/messages.ts';
import { placeOf } from '#test/model/places.ts';
import { settle } from '#test/model/reallocation.ts';
import { type Before, living, recountMoved } from '#test/model/recount.ts';
import { electorOf, goneFaults, kindOf, mandantFaults, today } from '#test/model/rolls.ts';
import { isToCome, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { type Answer, type Code, type Elector, type Procuration, type World, word } from '#test/model/world.ts';

/** the mandataire or the mandant is off the roll; annulled, and the mandant is told unless he is dead. */
export function goes(world: World, elector: Elector, event: 'dies' | 'loses-rights' | 'struck-off'): Answer {
  const concerned = living(world).filter(({ mandant, mandataire }) => [mandant, mandataire].includes(elector.name));
  elector.gone = event;
  elector.goneOn = today(world, elector);
  for (const its of concerned) {
    const [code = ''] = its.mandant === elector.name ? ['mandant-off-roll'] : goneFaults(elector);
    annul(world, its, code);
  }
  return word('recorded');
}

function annul(world: World, its: Procuration, code: Code, on = today(world, electorOf(world, its.mandant))): void {
  end(world, its, { status: 'annulled', code, on });
  tell(world, its.mandant, 'annulled');
}

/** from commune to commune it stays valid; between kinds of roll it is annulled. */
export function moves(world: World, elector: Elector, to: string): Answer {
  if (elector.gone === 'dies') throw new Unclear('a dead elector who moves');
  const concerned = living(world).filter(({ mandant, mandataire }) => [mandant, mandataire].includes(elector.name));
  if (kindOf(elector) !== placeOf(to).kind) {
    for (const its of concerned) annul(world, its, 'list-changed');
    settleAt(world, elector, to);
    return word('recorded');
  }
  const before = new Map(concerned.map((its) => [its, beforeOf(world, its)] as const));
  settleAt(world, elector, to);
  const told: Told = new Map();
  const changed = new Map();
  for (const [its, had] of before) {
    if (isApart(world, its)) annul(world, its, 'other-commune');
    else {
      note(told, its, 'moved');
      if (its.mandant === elector.name) changed.set(its, recountMoved(world, its, { before: had, told }));
    }
  }
  settle(world, changed, told);
  tellOnce(world, told);
  return word('recorded');
}

/** the special roll is an attribute of who is on the roll of New Caledonia, and is left with it. */
function settleAt(world: World, elector: Elector, to: string): void {
  const isOtherRoll = kindOf(elector) !== placeOf(to).kind || elector.gone !== undefined;
  elector.movedOn.push(today(world, elector));
  if (isOtherRoll) elector.changedRoll.push(today(world, elector));
  if (kindOf(elector) !== placeOf(to).kind) elector.isSpecial = false;
  elector.place = to;
  elector.station = '0001';
  elector.gone = undefined;
  elector.goneOn = undefined;
}

/** where the law of its day asks the same commune. */
function isApart(world: World, { day, mandant, mandataire }: Procuration): boolean {
  return day < '2022-01-01' && electorOf(world, mandant).place !== electorOf(world, mandataire).place;
}

function beforeOf(world: World, its: Procuration): Before {
  const mandant = electorOf(world, its.mandant);
  const polls = allRounds(world).flatMap(({ election, round }) => {
    const poll = localPoll(world, round.key, mandant);
    return mandantFaults(mandant, election, poll).length === 0 ? [[round.key, poll] as const] : [];
  });
  return { toCome: new Set(usableKeys(its).filter((key) => isToCome(world, its, key))), polls: new Map(polls) };
}
