import {
  type ActingAuthority,
  type AtTheCounter,
  authorityOf,
  counterFaults,
  paperFaults,
} from '#test/model/authorities.ts';
import { control } from '#test/model/control.ts';
import type { Day } from '#test/model/days.ts';
import { sendMessage } from '#test/model/messages.ts';
import { periodDays, periodFaults, personFaults, placeFaults } from '#test/model/request-faults.ts';
import { makeRequest, type RequestKeys, referenceFaults } from '#test/model/requests.ts';
import { revokeAt } from '#test/model/revocations.ts';
import { electorOf, goneFaults, kindOf, today } from '#test/model/rolls.ts';
import { Unclear } from '#test/model/unclear.ts';
import { longestYears, versionOn } from '#test/model/versions.ts';
import {
  type Answer,
  type Code,
  type Covers,
  type Elector,
  type Procuration,
  type Request,
  refused,
  required,
  type Thing,
  type World,
  word,
} from '#test/model/world.ts';

/** The counter refuses, and the request stays as it was; or the act exists, and is controlled. */
export function present(world: World, thing: Thing, at: AtTheCounter): Answer {
  const request = required(thing.request, 'a request');
  const ended = referenceFaults(request);
  if (ended.length > 0) return refused(ended);
  const codes = [...counterFaults(at), ...chosenFaults(request, at), ...placeOfCounter(world, request, at)];
  if (codes.includes('identity-mismatch')) world.incidents += 1;
  if (codes.length > 0) return refused(codes);
  if (authorityOf(at) === 'delegate') {
    request.status = 'collected';
    return word('collected');
  }
  return establish(world, thing, at.place === 'abroad' ? 'E' : 'F');
}

/** a request collected by a delegate is established by the OPJ who chose the delegate. */
function chosenFaults({ status }: Request, at: AtTheCounter): readonly Code[] {
  return status === 'collected' && authorityOf(at) !== 'opj' ? ['authority-not-entitled'] : [];
}

/** Section 13: consular counters take references from 2022. */
function placeOfCounter(world: World, { mandant }: Request, { place }: AtTheCounter): readonly Code[] {
  const { online } = versionOn(today(world, electorOf(world, mandant)));
  return place === 'abroad' && online !== 'everybody' ? ['paper-only'] : [];
}

function establish(world: World, thing: Thing, establishedIn: 'F' | 'E'): Answer {
  const request = required(thing.request, 'a request');
  if (thing.kind === 'revocation') {
    const answer = revokeAt(world, thing.mandant, { day: undefined, onPaper: false });
    if (answer.kind === 'word') request.status = 'revoked';
    return answer;
  }
  request.status = 'used';
  sendMessage(world, thing.mandant, 'receipt');
  const covers = required(request.covers, 'what it covers');
  const mandataire = required(request.mandataire, 'a mandataire');
  const procuration = newProcuration(
    world,
    { mandant: thing.mandant, mandataire, covers },
    { establishedIn, day: undefined },
  );
  thing.procuration = procuration;
  return control(world, procuration, [...changedFaults(world, request), ...ownFaults(world, procuration)]);
}

/** a change between request and counter is found at control. */
function changedFaults(world: World, { mandant, mandataire, kinds }: Request): readonly Code[] {
  const electors = [mandant, required(mandataire, 'a mandataire')].map((name) => electorOf(world, name));
  const now = electors.map(kindOf);
  const codes: Code[] = now.some((kind, index) => kind !== kinds[index]) ? ['list-changed'] : [];
  if (now[0] !== 'new-caledonia' && now[1] === 'new-caledonia') codes.push('paper-only');
  return codes;
}

/** The faults of the act itself and of its two people. */
function ownFaults(
  world: World,
  { mandant, mandataire, covers, day, establishedIn, kind }: Procuration,
): readonly Code[] {
  const [giver, holder] = [electorOf(world, mandant), electorOf(world, mandataire)];
  const codes: Code[] = [...personFaults(giver, holder, 'none'), ...placeFaults(giver, holder, day)];
  if (giver.gone !== undefined) codes.push('mandant-off-roll');
  codes.push(...goneFaults(holder), ...periodFaults(covers, day, longestYears(day, { kind, establishedIn })));
  return codes;
}

type PlannedGiving = { readonly mandant: string; readonly mandataire: string; readonly covers: Covers };

function newProcuration(
  world: World,
  given: PlannedGiving,
  { establishedIn, day: writtenOn }: { readonly establishedIn: 'F' | 'E'; readonly day: Day | undefined },
): Procuration {
  const mandant = electorOf(world, given.mandant);
  const day = writtenOn ?? today(world, mandant);
  world.recordings += 1;
  return {
    ...given,
    establishedIn,
    onPaper: writtenOn !== undefined,
    day,
    number: world.recordings,
    kind: kindOf(mandant),
    status: 'rejected',
    reasons: [],
    isUncertain: false,
    wasInForce: false,
    unsaid: new Set(),
    rounds: new Map(),
    why: new Map(),
    polls: new Map(),
    days: periodDays(given.covers, day),
    endedOn: undefined,
    covered: new Set(),
  };
}

/** the town hall records a form; an impossible form is refused. */
export function recordForm(
  world: World,
  given: PlannedGiving,
  at: ActingAuthority & { readonly day: Day },
): Answer | Thing {
  if (at.day > today(world, electorOf(world, given.mandant))) return refused(['date-in-future']);
  if ('until' in given.covers && given.covers.until < at.day) return refused(['dates-reversed']);
  if (isUnknown(electorOf(world, given.mandataire), at.day)) return refused(['mandataire-unknown']);
  const procuration = newProcuration(world, given, { establishedIn: at.place === 'abroad' ? 'E' : 'F', day: at.day });
  const { mandant, mandataire } = given;
  return { kind: 'procuration', mandant, mandataire, request: undefined, procuration: procuration };
}

/** nobody of these names was on that roll at the date of the form. */
function isUnknown({ hasNumber, movedOn, goneOn }: Elector, day: Day): boolean {
  if (hasNumber) return false;
  if (goneOn === day || movedOn.some((moved) => moved >= day)) {
    throw new Unclear('a form that names by his commune one who has moved since, or left the roll that day');
  }
  return goneOn !== undefined && goneOn < day;
}

export function controlForm(world: World, { procuration }: Thing, at: ActingAuthority): Answer {
  const form = required(procuration, 'a form');
  return control(world, form, [...paperFaults(at), ...ownFaults(world, form), ...sinceWritten(world, form)]);
}

/** a form is annulled by a change of roll after its date, however late it is recorded. */
function sinceWritten(world: World, { mandant, mandataire, day }: Procuration): readonly Code[] {
  const changes = [mandant, mandataire].flatMap((name) => electorOf(world, name).changedRoll);
  if (changes.includes(day)) throw new Unclear('a form of the day when one of the two changed rolls');
  return changes.some((changed) => changed > day) ? ['list-changed'] : [];
}

/** no counter; it counts as made in France, or abroad when the mandant is on a consular roll. */
export function online(world: World, requestKeys: RequestKeys): Answer | Thing {
  const requestResult = makeRequest(world, requestKeys, true);
  return 'answer' in requestResult ? requestResult.answer : requestResult.thing;
}

export function establishOnline(world: World, thing: Thing): Answer {
  return establish(world, thing, kindOf(electorOf(world, thing.mandant)) === 'consular' ? 'E' : 'F');
}
