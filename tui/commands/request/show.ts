import { sayDay } from '#core/messages/dates.ts';
import { article, explain } from '#core/messages/explain.ts';
import { WORDS } from '#core/messages/words.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Status } from '#core/model/procuration.ts';
import { readReference } from '#core/text/reference.ts';
import type { OwnRequest } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { answerOpenings } from '#tui/commands/request/answer-openings.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';

export const requestShowCommand: Command = {
  name: 'request show',
  summary: {
    fr: 'voir ses demandes, ou une seule : son état, son échéance, ses tours (électeurs)',
    en: 'see your requests, or one of them: its state, its deadline, its rounds (electors)',
  },
  examples: ['request show', 'request show XBQ7V3', 'request show --json'],
  argument: {
    name: '[reference]',
    summary: { fr: 'la référence de la demande (sinon, toutes)', en: 'the reference of the request (otherwise, all)' },
  },
  options: [JSON_OPTION],
  isLong: true,
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const { requests } = await client.request.mine.query({});
    const shown = parsed.argument === undefined ? requests : [requestOf(requests, parsed.argument, context)];
    if (parsed.has('--json')) answerJson('requests/1', { requests: shown });
    else if (parsed.argument === undefined) answerList(shown, context);
    else {
      for (const request of shown) answerRequest(request, context);
      if (shown.some(({ status }) => status === 'requested')) await answerOpenings(client, context);
    }
    return EXIT.done;
  },
};

/** The request of this reference, typed with or without spaces, in capitals or not. */
export function requestOf(requests: readonly OwnRequest[], typed: string, { lang }: CommandContext): OwnRequest {
  const request = requests.find(({ reference }) => reference === readReference(typed));
  if (request === undefined) throw new ExitEarly(EXIT.badInput, REQUEST_WORDS[lang].noneOf(typed));
  return request;
}

function answerList(requests: readonly OwnRequest[], { lang }: CommandContext): void {
  const words = REQUEST_WORDS[lang];
  const { status } = WORDS[lang];
  if (requests.length === 0) inform(words.none);
  for (const request of requests) {
    const { reference, kind, requestedOn, lastDay } = request;
    const line = [reference, padded(words.kind[kind], words.kind), padded(status[stateOf(request)], status)];
    const until = request.status === 'requested' ? shortDay(lastDay) : undefined;
    answer([...line, words.line(shortDay(requestedOn), until)].join('  '));
  }
}

/** One of these words, as wide as the longest of them. */
function padded(word: string, words: { readonly [value: string]: string }): string {
  return word.padEnd(Math.max(...Object.values(words).map(({ length }) => length)));
}

/** A request that was established has the state of its procuration, which may have ended since. */
function stateOf({ status, procuration }: OwnRequest): OwnRequest['status'] | Status {
  return procuration?.status ?? status;
}

function answerRequest(request: OwnRequest, { lang }: CommandContext): void {
  const { reference, kind, status, requestedOn, lastDay, rounds, until, procuration } = request;
  const words = REQUEST_WORDS[lang];
  answer(COMPONENT_WORDS[lang].colon(reference, WORDS[lang].status[stateOf(request)]));
  for (const reason of procuration?.reasons ?? []) answer(`  ${explain(reason, lang)} (${article(reason, lang)})`);
  answer(words.asked(words.kind[kind], sayDay(requestedOn, lang)));
  if (status === 'requested') answer(words.lastDay(sayDay(lastDay, lang)));
  if (until !== undefined) answer(words.until(sayDay(until, lang)));
  for (const { election, number, day } of rounds) {
    answer(`  ${COMPONENT_WORDS[lang].round(election, number, sayDay(day, lang))}`);
  }
}
