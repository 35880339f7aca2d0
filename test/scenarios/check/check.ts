import type { Database } from '#drizzle/connection/database.ts';
import { logLoaded } from '#test/database/loaded.ts';
import { ADMIN } from '#test/scenarios/accounts.ts';
import { readState, type State } from '#test/scenarios/check/state.ts';
import { differencesOf, type Finding, nameOf } from '#test/scenarios/check/thing.ts';
import type { Check } from '#test/scenarios/format/check.ts';
import { electorOf, roundOf, type World } from '#test/scenarios/world.ts';

/** Every difference from the check, at the story's clock. */
export async function findingsOf(world: World, database: Database, check: Check): Promise<readonly Finding[]> {
  const state = await database.db.transaction((tx) => readState(tx, [...world.electors.values()], world.now()));
  return [
    ...check.things.flatMap((expected) => differencesOf(world, state, expected)),
    ...messagesMissing(world, state, check),
    ...messagesTooMany(world, state, check),
    ...incidentsOther(state, check),
    ...marksOther(world, state, check),
    ...(check.audit === 'intact' ? await auditFaults(world, database) : []),
  ];
}

/** Each expected message was queued; one listed twice, twice. */
function messagesMissing(world: World, { messages }: State, check: Check): readonly Finding[] {
  const left = messages.map(({ elector, about }) => `${elector} ${about}`);
  return check.messages.flatMap(({ to, about }) => {
    const { id } = electorOf(world, to);
    const found = left.indexOf(`${id} ${about}`);
    if (found >= 0) {
      left.splice(found, 1);
      return [];
    }
    const received = messages.filter(({ elector }) => elector === id).map((message) => message.about);
    return [{ what: `messages to ${to}`, expected: about, found: received.join(', ') || 'none' }];
  });
}

function messagesTooMany(world: World, { messages }: State, check: Check): readonly Finding[] {
  return check['no-messages'].flatMap((to) => {
    const { id } = electorOf(world, to);
    const received = messages.filter(({ elector }) => elector === id).map(({ about }) => about);
    return received.length === 0 ? [] : [{ what: `messages to ${to}`, expected: 'none', found: received.join(', ') }];
  });
}

function incidentsOther({ incidents }: State, check: Check): readonly Finding[] {
  if (check.incidents === undefined || check.incidents === incidents) return [];
  return [{ what: 'incidents', expected: String(check.incidents), found: String(incidents) }];
}

function marksOther(world: World, { marks }: State, check: Check): readonly Finding[] {
  return check.marks.flatMap(({ key: name, value: rounds }) =>
    rounds.flatMap(({ key, value: expected }) => {
      const round = roundOf(world, key);
      const { id } = electorOf(world, name);
      const found = marks.find((mark) => mark.elector === id && mark.round === round)?.kind ?? 'none';
      return found === expected ? [] : [{ what: `marks.${name}.${nameOf(key)}`, expected, found }];
    }),
  );
}

/** Accounts were there before the story. */
async function auditFaults({ sessions }: World, database: Database): Promise<readonly Finding[]> {
  await logLoaded(database);
  const api = await sessions.of(ADMIN);
  const { faults } = await api.audit.verify.query({});
  return faults.map(({ fault, ...where }) => {
    const { table, row, chain, seq } = { table: undefined, row: undefined, chain: null, seq: null, ...where };
    return { what: `audit of ${table ?? 'the log'} ${row ?? ''} (${chain}, ${seq})`, expected: 'intact', found: fault };
  });
}
