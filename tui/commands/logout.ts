import { rm } from 'node:fs/promises';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { answer, inform, warn } from '#tui/cli/output.ts';
import { connectTo, findSession, type OpenSession } from '#tui/cli/server-address.ts';
import { forgetSession } from '#tui/cli/session-file.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** Deletes the token from this machine's disk, whether or not the server answers. */
export const logoutCommand: Command = {
  name: 'logout',
  summary: { fr: 'se déconnecter des commandes', en: 'sign out of the commands' },
  examples: ['logout'],
  options: [],
  run: async (context) => {
    const words = CLI_WORDS[context.lang].session;
    const session = await findSession(context).catch(asExitEarly);
    if (session instanceof ExitEarly && session.code !== EXIT.noServer) {
      inform(words.wasNone);
      return EXIT.done;
    }
    await forget(context);
    return session instanceof ExitEarly ? notClosed(context) : end(context, session);
  },
};

function asExitEarly(error: unknown): ExitEarly {
  if (error instanceof ExitEarly) return error;
  throw error;
}

function forget({ settings }: CommandContext): Promise<void> {
  const { tokenFile, stateFolder } = settings;
  return tokenFile === undefined ? forgetSession(stateFolder) : rm(tokenFile, { force: true });
}

async function end(context: CommandContext, { address, token }: OpenSession): Promise<ExitCode> {
  const { failureOf } = await import('#tui/client.ts');
  try {
    const client = await connectTo(context, address, token);
    await client.session.signOut.mutate({});
  } catch (error) {
    if (failureOf(error).kind !== 'signed-out') return notClosed(context);
  }
  answer(CLI_WORDS[context.lang].session.closed);
  return EXIT.done;
}

function notClosed({ lang }: CommandContext): ExitCode {
  warn(CLI_WORDS[lang].session.notClosed);
  return EXIT.noServer;
}
