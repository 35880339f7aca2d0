import type { AnyTRPCRouter } from '@trpc/server';
import { z } from 'zod';
import type { Role } from '#core/law/access/permissions.ts';
import { ROLES } from '#core/law/access/permissions.ts';
import { appRouter } from '#server/router.ts';
import type { Attack } from '#test/attack/attack.ts';
import { judge } from '#test/attack/judge.ts';
import { type Sample, sampleOf } from '#test/attack/sample.ts';
import { type Target, withTarget } from '#test/attack/target.ts';
import { addCrowd, addPair } from '#test/database/people.ts';
import { first, presidential, second, stationOf } from '#test/database/places.ts';
import { addProcuration, addRequest, procurationRequest } from '#test/database/procurations.ts';
import { addSession, assessor, president, townHall } from '#test/database/world.ts';
import { send } from '#test/server/raw.ts';

/** Calls of each procedure by each role. */
const CALLS = { quick: 2, whole: 150 };
const AT_ONCE = 8;
/** A stream is left after its first part. */
const STREAMS = ['station.follow'];
const SEED = 1;

export const fuzz: Attack = {
  name: 'fuzz',
  summary: 'Every procedure is called by every role with values of the right shape and of none, known and unknown.',
  run: (strength, log) =>
    withTarget(async (target) => {
      const callers = await callersOf(target);
      const statuses = new Map<number, number>();
      const broke: string[] = [];
      const calls = callsOf(CALLS[strength], await knownTo(target));
      async function caller(): Promise<void> {
        for (const { path, role, body } of calls) {
          const token = await callers.tokenOf(role);
          const { status, text } = await send(target.servers[0].url, path, { token, body }).catch((error: unknown) => ({
            status: 0,
            text: String(error),
          }));
          if (status === 401) callers.forget(role);
          statuses.set(status, (statuses.get(status) ?? 0) + 1);
          if (status === 0 || status === 500)
            broke.push(`${path} as ${role}, ${body}: ${status} ${text.slice(0, 200)}`);
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, caller));
      log(`answers by status: ${JSON.stringify(Object.fromEntries(statuses))}`);
      const calledFor = [...statuses.values()].reduce((sum, count) => sum + count, 0);
      return {
        figures: [
          { what: 'calls', value: calledFor, unit: '' },
          ...[...statuses].map(([status, value]) => ({ what: `answers of ${status}`, value, unit: '' as const })),
        ],
        broke: [...broke, ...(await judge(target, [])).filter((fault) => fault.startsWith('the log'))],
      };
    }),
};

type FuzzedCall = { readonly path: string; readonly role: Role; readonly body: string };

/** The calls in turn, for all callers together. */
function* callsOf(times: number, known: Sample['known']): Generator<FuzzedCall> {
  let seed = SEED;
  const random = () => {
    // Numerical Recipes' linear congruence: the same calls at each run.
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
  const schemas = schemasOf();
  for (let turn = 0; turn < times; turn += 1) {
    for (const [path, schema] of schemas) {
      for (const role of ROLES) {
        yield { path, role, body: JSON.stringify(sampleOf(schema, { random, known })) };
      }
    }
  }
}

function schemasOf(): readonly (readonly [path: string, schema: z.core.JSONSchema.BaseSchema])[] {
  const router: AnyTRPCRouter = appRouter;
  const { procedures }: { procedures: { [path: string]: { _def: { inputs?: readonly unknown[] } } } } = router._def;
  const all = Object.entries(procedures).filter(([path]) => !STREAMS.includes(path));
  return all.map(([path, { _def: procedure }]) => {
    const [input] = procedure.inputs ?? [];
    const schema = z.toJSONSchema(input as z.ZodType, { io: 'input', unrepresentable: 'any' });
    return [path, schema] as const;
  });
}

/** A token of each role, and another once it has ended: what is fuzzed signs out too. */
type Callers = { readonly tokenOf: (role: Role) => Promise<string>; readonly forget: (role: Role) => void };

async function callersOf(target: Target): Promise<Callers> {
  const station = stationOf('denain');
  const names = {
    officer: 'leroy',
    'town-hall': townHall('denain'),
    assessor: assessor(station),
    'presiding-officer': president(station),
    admin: 'admin',
  };
  const [elector] = await target.asOwner((owner) => addCrowd(owner, 1));
  if (elector === undefined) throw new Error('no elector');
  const tokens = new Map<Role, Promise<string>>();
  return {
    tokenOf: (role) => {
      const account = role === 'elector' ? elector.account : target.world.idOf(names[role]);
      const token = tokens.get(role) ?? target.asOwner((owner) => addSession(owner, account));
      tokens.set(role, token);
      return token;
    },
    forget: (role) => void tokens.delete(role),
  };
}

/** Values that exist in the target's database. */
async function knownTo({ asOwner, world }: Target): Promise<readonly unknown[]> {
  return asOwner(async (owner) => {
    const { mandant, mandataire } = await addPair(owner);
    const reference = await addRequest(owner, mandant, procurationRequest(mandataire));
    const others = await addPair(owner);
    const { id } = await addProcuration(owner, { ...others, account: world.idOf('leroy') });
    const people = [mandant, mandataire, others.mandant, others.mandataire];
    return [
      ...people.flatMap(({ elector, nne, born, lastName, firstNames }) => [elector, nne, born, lastName, firstNames]),
      ...[reference, id, first.id, second.id, presidential.id, stationOf('denain'), mandant.commune],
      ...[world.idOf('leroy'), 'leroy', '2027-04-11', '2027-04-11T10:00:00Z', '10:00'],
    ];
  });
}
