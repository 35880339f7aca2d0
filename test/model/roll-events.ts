import { allRounds, localPoll } from '#test/model/dates.ts';
import { end } from '#test/model/endings.ts';
import { notePending, type PendingMessages, sendMessage, sendPending } from '#test/model/messages.ts';
import { placeOf } from '#test/model/places.ts';
import { reallocate } from '#test/model/reallocation.ts';
import { type CoverageBefore, living, reassessMoved } from '#test/model/reassess.ts';
import { electorOf, goneFaults, kindOf, mandantFaults, today } from '#test/model/rolls.ts';
import { isToCome, usableKeys } from '#test/model/states.ts';
import { Unclear } from '#test/model/unclear.ts';
import { type Answer, type Code, type Elector, type Procuration, type World, word } from '#test/model/world.ts';

/**
 * procurations end when mandant or mandataire leaves the roll; a living mandant gets a message.
 */
export function leaveRoll(world: World, elector: Elector, event: 'dies' | 'loses-rights' | 'struck-off'): Answer {
  const concerned = living(world).filter(({ mandant, mandataire }) => [mandant, mandataire].includes(elector.name));
  elector.gone = event;
  elector.goneOn = today(world, elector);
  for (const procuration of concerned) {
    const [code = ''] = procuration.mandant === elector.name ? ['mandant-off-roll'] : goneFaults(elector);
    annul(world, procuration, code);
  }
  return word('recorded');
}

function annul(
  world: World,
  procuration: Procuration,
  code: Code,
  on = today(world, electorOf(world, procuration.mandant)),
): void {
  end(world, procuration, { status: 'annulled', code, on });
  sendMessage(world, procuration.mandant, 'annulled');
}

/** a move between communes keeps procurations; a move between kinds of roll annuls them. */
export function move(world: World, elector: Elector, to: string): Answer {
  if (elector.gone === 'dies') throw new Unclear('a dead elector who moves');
  const concerned = living(world).filter(({ mandant, mandataire }) => [mandant, mandataire].includes(elector.name));
  if (kindOf(elector) !== placeOf(to).kind) {
    for (const procuration of concerned) annul(world, procuration, 'list-changed');
    registerAt(world, elector, to);
    return word('recorded');
  }
  const before = new Map(concerned.map((procuration) => [procuration, coverageBefore(world, procuration)] as const));
  registerAt(world, elector, to);
  const pending: PendingMessages = new Map();
  const changed = new Map();
  for (const [procuration, had] of before) {
    if (isOfOtherCommune(world, procuration)) annul(world, procuration, 'other-commune');
    else {
      notePending(pending, procuration, 'moved');
      if (procuration.mandant === elector.name)
        changed.set(procuration, reassessMoved(world, procuration, { before: had, pending }));
    }
  }
  reallocate(world, changed, pending);
  sendPending(world, pending);
  return word('recorded');
}

/** an elector who leaves the roll of New Caledonia leaves its special roll. */
function registerAt(world: World, elector: Elector, to: string): void {
  const isOtherRoll = kindOf(elector) !== placeOf(to).kind || elector.gone !== undefined;
  elector.movedOn.push(today(world, elector));
  if (isOtherRoll) elector.changedRoll.push(today(world, elector));
  if (kindOf(elector) !== placeOf(to).kind) elector.isSpecial = false;
  elector.place = to;
  elector.station = '0001';
  elector.gone = undefined;
  elector.goneOn = undefined;
}

/** the law before 2022 asked for the same commune. */
function isOfOtherCommune(world: World, { day, mandant, mandataire }: Procuration): boolean {
  return day < '2022-01-01' && electorOf(world, mandant).place !== electorOf(world, mandataire).place;
}

function coverageBefore(world: World, procuration: Procuration): CoverageBefore {
  const mandant = electorOf(world, procuration.mandant);
  const polls = allRounds(world).flatMap(({ election, round }) => {
    const poll = localPoll(world, round.key, mandant);
    return mandantFaults(mandant, election, poll).length === 0 ? [[round.key, poll] as const] : [];
  });
  return {
    toCome: new Set(usableKeys(procuration).filter((key) => isToCome(world, procuration, key))),
    polls: new Map(polls),
  };
}
