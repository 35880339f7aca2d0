import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';

/**
 * The station of the account, and the time of the server; throws an `ExitEarly` for an account of no station.
 */
export async function stationNow(client: Client, lang: Lang) {
  const { station: place } = await client.session.current.query({});
  if (place === undefined) throw new ExitEarly(EXIT.notAllowed, FAILURE_WORDS[lang].notAllowed);
  const { at } = await client.health.query({});
  return { place, at };
}
