import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { readText } from '#tui/cli/read-file.ts';
import { type KeptSession, readSession } from '#tui/cli/session-file.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';

/** The address of a server, and its data folder where the server was found by it. */
export type ServerAddress = { readonly url: string; readonly folder: string | undefined };

/**
 * The server that the environment names, else that of the data folder. Throws an `ExitEarly` without a
 * server.
 */
export async function findServerAddress({ lang, settings, serverSide }: CommandContext): Promise<ServerAddress> {
  const { serverUrl, dataFolder } = settings;
  if (serverUrl !== undefined) return { url: serverUrl, folder: undefined };
  const running = await serverSide.findServer();
  if (running === undefined) throw new ExitEarly(EXIT.noServer, CLI_WORDS[lang].address.none);
  return { url: running.url, folder: dataFolder };
}

/** The server of a command, and the token of the account that it acts for. */
export type OpenSession = { readonly address: ServerAddress; readonly token: string };

/**
 * By the token's file, else by the session that `login` kept for this server: a token goes to no other
 * server.
 */
export async function findSession(context: CommandContext): Promise<OpenSession> {
  const { lang, settings } = context;
  if (settings.tokenFile !== undefined) {
    return { address: await findServerAddress(context), token: await readToken(context, settings.tokenFile) };
  }
  const session = await readSession(settings.stateFolder);
  if (session === undefined || !isFor(session, context))
    throw new ExitEarly(EXIT.notAllowed, CLI_WORDS[lang].session.none);
  const address =
    session.folder === undefined ? { url: session.url, folder: undefined } : await findServerAddress(context);
  return { address, token: session.token };
}

function isFor({ url, folder }: KeptSession, { settings }: CommandContext): boolean {
  if (settings.serverUrl !== undefined) return folder === undefined && url === settings.serverUrl;
  return folder === undefined || folder === settings.dataFolder;
}

async function readToken({ lang }: CommandContext, file: string): Promise<string> {
  const token = (await readText(file, lang)).trim();
  if (!/^[\w-]{43}$/.test(token)) throw new ExitEarly(EXIT.notAllowed, CLI_WORDS[lang].session.badToken(file));
  return token;
}

/** A client of the server, by the token if there is one. */
export async function connectTo(context: CommandContext, address: ServerAddress, token?: string): Promise<Client> {
  const { lang, common } = context;
  const { connect, UnsafeAddress } = await import('#tui/client.ts');
  const words = CLI_WORDS[lang].address;
  const onCall = common.isVerbose ? (await import('#tui/cli/tell-calls.ts')).tellCalls(address.url) : undefined;
  try {
    return connect(address.url, { token, lang, onCall });
  } catch (error) {
    const sentence = error instanceof UnsafeAddress ? words.unsafe(error.message) : words.notAnAddress(address.url);
    throw new ExitEarly(EXIT.configuration, sentence);
  }
}

export async function connectSignedIn(context: CommandContext): Promise<Client> {
  const { address, token } = await findSession(context);
  return connectTo(context, address, token);
}
