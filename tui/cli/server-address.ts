import { EXIT } from '#core/model/exit-code.ts';
import type { Client } from '#tui/answers.ts';
import type { World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { readText } from '#tui/cli/read-file.ts';
import { type KeptSession, readSession } from '#tui/cli/session-file.ts';
import { wordsOf } from '#tui/cli/words-of.ts';

/** Where a server answers; `folder` when it was found by its data folder. */
export type Place = { readonly url: string; readonly folder: string | undefined };

/** The server that the environment names, else the one that runs on the data folder. Throws a `Stop` when there is none. */
export async function findPlace({ lang, settings, house }: World): Promise<Place> {
  const { serverUrl, dataFolder } = settings;
  if (serverUrl !== undefined) return { url: serverUrl, folder: undefined };
  const running = await house.findServer();
  if (running === undefined) throw new Stop(EXIT.noServer, wordsOf(lang).place.none);
  return { url: running.url, folder: dataFolder };
}

/** Who a command acts as, and where. */
export type Seat = { readonly place: Place; readonly token: string };

/** By the token's file, else by the session that `login` kept for this very server: a token goes nowhere else. */
export async function findSeat(world: World): Promise<Seat> {
  const { lang, settings } = world;
  if (settings.tokenFile !== undefined) {
    return { place: await findPlace(world), token: await readToken(world, settings.tokenFile) };
  }
  const session = await readSession(settings.stateFolder);
  if (session === undefined || !isFor(session, world)) throw new Stop(EXIT.notAllowed, wordsOf(lang).session.none);
  const place = session.folder === undefined ? { url: session.url, folder: undefined } : await findPlace(world);
  return { place, token: session.token };
}

function isFor({ url, folder }: KeptSession, { settings }: World): boolean {
  if (settings.serverUrl !== undefined) return folder === undefined && url === settings.serverUrl;
  return folder === undefined || folder === settings.dataFolder;
}

async function readToken({ lang }: World, file: string): Promise<string> {
  const token = (await readText(file, lang)).trim();
  if (!/^[\w-]{43}$/.test(token)) throw new Stop(EXIT.notAllowed, wordsOf(lang).session.badToken(file));
  return token;
}

/** A client of the server, by the token if there is one. */
export async function connectTo({ lang }: World, place: Place, token?: string): Promise<Client> {
  const { connect, UnsafeAddress } = await import('#tui/client.ts');
  const words = wordsOf(lang).place;
  try {
    return connect(place.url, { token, lang });
  } catch (error) {
    const sentence = error instanceof UnsafeAddress ? words.unsafe(error.message) : words.notAnAddress(place.url);
    throw new Stop(EXIT.configuration, sentence);
  }
}

export async function connectSignedIn(world: World): Promise<Client> {
  const { place, token } = await findSeat(world);
  return connectTo(world, place, token);
}
