import { PASSWORD } from '#server/demonstration/accounts.ts';
import { type Desk, PROGRAM, ROOT } from '#test/main/procuration.ts';
import { KEYS, openTerminal, type Terminal } from '#test/terminal/terminal.ts';

/** The client in a pseudo-terminal, on a server that runs. */
export function openClient(desk: Desk, url: string): Terminal {
  const [node, ...options] = PROGRAM;
  const env = { ...desk.environment, PROCURATION_URL: url, NODE_ENV: 'production' };
  return openTerminal(node, [...options, 'tui'], { env, cwd: ROOT });
}

/** Signs someone in and waits until the screen takes keys. */
export async function signInAt(
  desk: Desk,
  url: string,
  seat: { readonly name: string; readonly ready: string | RegExp },
) {
  const terminal = openClient(desk, url);
  await terminal.shows('Mot de passe');
  terminal.press(seat.name);
  terminal.press(KEYS.tab);
  terminal.press(PASSWORD);
  await terminal.shows('•••');
  terminal.press(KEYS.enter);
  await terminal.shows(seat.ready);
  return terminal;
}

/** Ends the client with Ctrl+C and waits for its exit. */
export async function quit(terminal: Terminal): Promise<void> {
  terminal.press('\x03');
  await terminal.ended;
}

export const OFFICER_READY = 'Tapez la référence';
export const STATION_OPEN = /Bureau \d/;
export const STATION_READY = 'Chercher';
