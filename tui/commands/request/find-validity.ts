import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client } from '#tui/answers.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { chooseElection } from '#tui/commands/election/choose-election.ts';
import { ELECTION_WORDS } from '#tui/commands/election/words.ts';
import type { When } from '#tui/commands/request/read-options.ts';
import type { Validity } from '#tui/commands/request/submission.ts';

/**
 * The validity as the server takes it: the election by its id, with the rounds to come where none was named.
 */
export async function findValidity(client: Client, when: When, lang: Lang): Promise<Validity> {
  if (when.kind === 'period') return when;

  const { elections } = await client.election.list.query({});
  const choice = chooseElection(elections, when.name);
  if (choice.kind === 'one') {
    const { id, rounds } = choice.election;
    return { kind: 'election', election: id, rounds: when.rounds ?? (await numbersToCome(client, rounds)) };
  }
  const words = ELECTION_WORDS[lang];
  const names = choice.names.join(' · ');
  if (names === '') throw new ExitEarly(EXIT.badInput, words.noElections);
  const sentence = choice.kind === 'none' ? words.noElection : words.severalElections;
  throw new ExitEarly(EXIT.badInput, sentence(when.name, names));
}

type Round = { readonly number: 1 | 2; readonly day: string };

/**
 * The rounds to come, by their metropolitan dates; all of them when all are past, for the server to refuse.
 */
async function numbersToCome(client: Client, rounds: readonly Round[]): Promise<(1 | 2)[]> {
  const { at } = await client.health.query({});
  const today = dayAt(at, PARIS);
  const toCome = rounds.filter(({ day }) => day >= today);
  return (toCome.length > 0 ? toCome : rounds).map(({ number }) => number);
}
