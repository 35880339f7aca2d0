import { rm } from 'node:fs/promises';
import { EXIT, type ExitCode } from '#core/exit-code.ts';
import type { Command, World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { answer, say } from '#tui/cli/output.ts';
import { connectTo, findSeat, type Seat } from '#tui/cli/server-address.ts';
import { forgetSession } from '#tui/cli/session-file.ts';
import { wordsOf } from '#tui/cli/words-of.ts';

/** The token leaves this machine's disk whether or not the server hears of it. */
export const logoutCommand: Command = {
  name: 'logout',
  summary: { fr: 'fermer la session des commandes', en: 'close the session of the commands' },
  examples: ['logout'],
  options: [],
  run: async (world) => {
    const { session } = wordsOf(world.lang);
    const seat = await findSeat(world).catch(asStop);
    if (seat instanceof Stop && seat.code !== EXIT.noServer) {
      say(session.wasNone);
      return EXIT.done;
    }
    await forget(world);
    return seat instanceof Stop ? notClosed(world) : end(world, seat);
  },
};

function asStop(error: unknown): Stop {
  if (error instanceof Stop) return error;
  throw error;
}

function forget({ settings }: World): Promise<void> {
  const { tokenFile, stateFolder } = settings;
  return tokenFile === undefined ? forgetSession(stateFolder) : rm(tokenFile, { force: true });
}

async function end(world: World, { place, token }: Seat): Promise<ExitCode> {
  const { failureOf } = await import('#tui/client.ts');
  try {
    const client = await connectTo(world, place, token);
    await client.session.signOut.mutate({});
  } catch (error) {
    if (failureOf(error).kind !== 'signed-out') return notClosed(world);
  }
  answer(wordsOf(world.lang).session.closed);
  return EXIT.done;
}

function notClosed({ lang }: World): ExitCode {
  say(wordsOf(lang).session.notClosed);
  return EXIT.noServer;
}
