import type { Act } from '#test/scenarios/format/acts.ts';
import { type Check, RESERVED } from '#test/scenarios/format/check.ts';
import type { Fault } from '#test/scenarios/format/fault.ts';
import type { RoundName } from '#test/scenarios/format/keys.ts';
import type { Scenario } from '#test/scenarios/format/scenario.ts';

/** What a step may name: the people and elections of the scenario, and what the steps before it made. */
type KnownNames = {
  readonly scenario: Pick<Scenario, 'electors'> & { readonly elections: ReadonlyMap<string, KnownElection> };
  readonly made: ReadonlyMap<string, KnownName>;
  readonly sent: ReadonlySet<string>;
};
type KnownElection = { readonly rounds: readonly string[] };
type KnownName = { readonly kind: 'request' | 'mark'; readonly mandant: string | undefined };

/** The faults of names in the steps that name nothing, or something of another kind. */
export function namesUnknown({ steps, ...scenario }: Scenario): readonly Fault[] {
  const made = new Map<string, KnownName>();
  const sent = new Set<string>();
  const elections = new Map<string, KnownElection>(scenario.elections);
  const known = { scenario: { ...scenario, elections }, made, sent };
  const faults: Fault[] = [];
  for (const step of steps) {
    if (step.kind === 'check') {
      faults.push(...checkFaults(step.check, known).map((fault) => at(step.label, fault)));
      continue;
    }
    faults.push(
      ...step.acts
        .flatMap((act) => [...actFaults(act, known), ...calledTwice(act, known)])
        .map((fault) => at(step.label, fault)),
    );
    for (const act of step.acts) remember(act, known);
  }
  return faults;
}

type Remembered = {
  readonly scenario: Pick<Scenario, 'electors'> & { readonly elections: Map<string, KnownElection> };
  readonly made: Map<string, KnownName>;
  readonly sent: Set<string>;
};

/** Adds the names that later steps may use. */
function remember(act: Act, known: Remembered): void {
  const name = 'as' in act.keys ? act.keys.as : undefined;
  if (name !== undefined) known.made.set(name, madeBy(act, known));
  const vote = voteKey(act, known);
  if (vote) known.sent.add(vote);
  if (act.action === 'call') for (const { key, value } of act.keys) known.scenario.elections.set(key, value);
}

function at(label: string, { key, message }: Fault): Fault {
  return { key: `${label}, ${key}`, message };
}

function actFaults(act: Act, known: KnownNames): readonly Fault[] {
  const { keys } = act;
  const faults: Fault[] = [];
  if ('as' in keys && keys.as !== undefined && RESERVED.includes(keys.as)) {
    faults.push({ key: 'as', message: `is a word of check: ${keys.as}` });
  }
  if ('mandant' in keys) faults.push(...elector('mandant', keys.mandant, known));
  if ('mandataire' in keys) faults.push(...elector('mandataire', keys.mandataire, known));
  if ('elector' in keys) faults.push(...elector('elector', keys.elector, known));
  if ('covers' in keys && keys.covers && 'election' in keys.covers) {
    const { election, rounds } = keys.covers;
    faults.push(...rounds.flatMap((number) => round('covers', { election, number }, known)));
  }
  if ('election' in keys) faults.push(...round('round', { election: keys.election, number: keys.round }, known));
  if ('request' in keys) faults.push(...thing('request', keys.request, known));
  if ('procuration' in keys) faults.push(...thing('procuration', keys.procuration, known));
  if ('only' in keys) faults.push(...thing('only', keys.only, known));
  if ('mark' in keys) faults.push(...mark(keys.mark, known));
  if ('retry' in keys && keys.retry && !known.sent.has(voteKey(act, known) ?? '')) {
    faults.push({ key: 'retry', message: 'has no earlier act on this person and round' });
  }
  return faults;
}

/** A called election may not take the name of another. */
function calledTwice({ action, keys }: Act, { scenario }: KnownNames): readonly Fault[] {
  if (action !== 'call') return [];
  return keys
    .filter(({ key }) => scenario.elections.has(key))
    .map(({ key }) => ({ key, message: 'already names an election' }));
}

function checkFaults(check: Check, known: KnownNames): readonly Fault[] {
  return [
    ...check.things.flatMap(({ name, rounds }) => [
      ...thing(name, name, known),
      ...rounds.flatMap(({ key }) => round(name, key, known)),
    ]),
    ...check.messages.flatMap(({ to }) => elector('messages', to, known)),
    ...check['no-messages'].flatMap((to) => elector('no-messages', to, known)),
    ...check.marks.flatMap(({ key, value }) => [
      ...elector('marks', key, known),
      ...value.flatMap((mark) => round(`marks.${key}`, mark.key, known)),
    ]),
  ];
}

function elector(key: string, name: string | undefined, { scenario }: KnownNames): readonly Fault[] {
  const isKnown = name === undefined || scenario.electors.has(name);
  return isKnown ? [] : [{ key, message: `is no elector: ${name}` }];
}

function round(key: string, { election, number }: RoundName, { scenario }: KnownNames): readonly Fault[] {
  const plan = scenario.elections.get(election);
  if (plan === undefined) return [{ key, message: `is no election: ${election}` }];
  return number <= plan.rounds.length ? [] : [{ key, message: `is no round: ${election}/${number}` }];
}

function thing(key: string, name: string | undefined, { made }: KnownNames): readonly Fault[] {
  if (name === undefined || made.get(name)?.kind === 'request') return [];
  return [{ key, message: `is no request or procuration of an earlier step: ${name}` }];
}

function mark(name: string, { made }: KnownNames): readonly Fault[] {
  return made.get(name)?.kind === 'mark' ? [] : [{ key: 'mark', message: `is no vote of an earlier step: ${name}` }];
}

function madeBy(act: Act, known: KnownNames): KnownName {
  switch (act.action) {
    case 'proxy-votes':
    case 'mandant-votes':
    case 'remote':
      return { kind: 'mark', mandant: mandantOf(act, known) };
    case 'request':
    case 'counter':
    case 'establish':
    case 'paper':
    case 'withdraw':
    case 'revoke':
    case 'decide':
    case 'correct':
    case 'call':
    case 'postpone':
    case 'call-off':
    case 'happens':
    case 'purge':
      return { kind: 'request', mandant: mandantOf(act, known) };
  }
}

/** What a retry has in common with the act that it sends again. */
function voteKey(act: Act, known: KnownNames): string | undefined {
  if (act.action !== 'proxy-votes' && act.action !== 'mandant-votes') return undefined;
  return `${act.action} ${mandantOf(act, known)} ${act.keys.election}/${act.keys.round}`;
}

function mandantOf({ keys }: Act, { made }: KnownNames): string | undefined {
  if ('mandant' in keys && keys.mandant !== undefined) return keys.mandant;
  const [of] = ['procuration' in keys && keys.procuration, 'request' in keys && keys.request].filter(Boolean);
  return of ? made.get(of)?.mandant : undefined;
}
