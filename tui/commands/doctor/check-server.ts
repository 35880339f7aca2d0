import { EXIT } from '#core/exit-code.ts';
import { toEpoch } from '#core/instant.ts';
import type { World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { connectTo, findPlace, type Place } from '#tui/cli/server-address.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';

/** Milliseconds between the clocks of a terminal and of its server that are worth a word. */
const FARTHEST = 2_000;

/** The server that commands would talk to, and its time. None on this folder is no fault: one may be started. */
export async function checkServer(world: World): Promise<readonly Check[]> {
  const found = await findPlace(world).catch(asStop);
  if (found instanceof Stop) return [{ check: 'server', state: 'warn', sentence: found.message }];
  return checkPlace(found, world);
}

async function checkPlace(place: Place, world: World): Promise<readonly Check[]> {
  const words = DOCTOR_WORDS[world.lang];
  const client = await connectTo(world, place).catch(asStop);
  if (client instanceof Stop) return [{ check: 'server', state: 'fail', code: client.code, sentence: client.message }];
  try {
    const before = Date.now();
    const { version, at } = await client.health.query({});
    const there = toEpoch(at);
    const apart = Math.max(before - there, there - Date.now(), 0);
    const seconds = (apart / 1000).toFixed(1);
    return [
      { check: 'server', state: 'ok', sentence: words.server(place.url, version) },
      apart > FARTHEST
        ? { check: 'clock', state: 'warn', sentence: words.apart(words.whose.server, seconds) }
        : { check: 'clock', state: 'ok', sentence: words.clock(seconds) },
    ];
  } catch (error) {
    const { isAnswer } = await import('#tui/cli/failure.ts');
    if (!isAnswer(error)) throw error;
    return [{ check: 'server', state: 'fail', code: EXIT.noServer, sentence: words.silent(place.url) }];
  }
}

function asStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  throw error;
}
