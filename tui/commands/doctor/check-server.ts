import { toEpoch } from '#core/calendar/instant.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { connectTo, findServerAddress, type ServerAddress } from '#tui/cli/server-address.ts';
import { failureOf } from '#tui/client.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { isOlder } from '#tui/older.ts';

/** Milliseconds between the clocks of a terminal and of its server beyond which the command warns. */
const FARTHEST = 2_000;

/** The server of the commands, and its clock. A data folder without a server is no fault. */
export async function checkServer(context: CommandContext): Promise<readonly Check[]> {
  const address = await findServerAddress(context).catch(asExitEarly);
  if (address instanceof ExitEarly) return [{ check: 'server', state: 'warn', sentence: address.message }];
  return checkAddress(address, context);
}

async function checkAddress(address: ServerAddress, context: CommandContext): Promise<readonly Check[]> {
  const words = DOCTOR_WORDS[context.lang];
  const client = await connectTo(context, address).catch(asExitEarly);
  if (client instanceof ExitEarly)
    return [{ check: 'server', state: 'fail', code: client.code, sentence: client.message }];
  try {
    const before = Date.now();
    const { version, at } = await client.health.query({});
    const there = toEpoch(at);
    const apart = Math.max(before - there, there - Date.now(), 0);
    const seconds = (apart / 1000).toFixed(1);
    const older = COMPONENT_WORDS[context.lang].older(context.version, version);
    return [
      { check: 'server', state: 'ok', sentence: words.server(address.url, version) },
      ...(isOlder(context.version, version) ? [{ check: 'version', state: 'warn', sentence: older } as const] : []),
      apart > FARTHEST
        ? { check: 'clock', state: 'warn', sentence: words.apart(words.whose.server, seconds) }
        : { check: 'clock', state: 'ok', sentence: words.clock(seconds) },
    ];
  } catch (error) {
    const { isAnswer, commandFailureOf } = await import('#tui/cli/failure.ts');
    if (!isAnswer(error)) throw error;
    const { code, sentence } = commandFailureOf(error, context.lang);
    const failure = failureOf(error);
    if (failure.kind !== 'away' || failure.why === 'busy') return [{ check: 'server', state: 'fail', code, sentence }];
    return [
      { check: 'server', state: 'fail', code: AWAY_EXITS[failure.why], sentence: words.away[failure.why](address.url) },
    ];
  }
}

const AWAY_EXITS = {
  certificate: EXIT.configuration,
  'no-database': EXIT.tryAgain,
  'no-answer': EXIT.noServer,
} as const;

function asExitEarly(error: unknown): ExitEarly {
  if (error instanceof ExitEarly) return error;
  throw error;
}
