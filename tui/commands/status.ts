import { sayDay, sayMoment } from '#core/messages/dates.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Account, ServerStatus } from '#tui/answers.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson, answerSentences, inform } from '#tui/cli/output.ts';
import {
  connectTo,
  findServerAddress,
  findSession,
  type OpenSession,
  type ServerAddress,
} from '#tui/cli/server-address.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';
import { STATUS_WORDS } from '#tui/commands/status/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';
import { isOlder } from '#tui/older.ts';

export const statusCommand: Command = {
  name: 'status',
  summary: {
    fr: 'donner l’état du serveur, le compte connecté et les scrutins du jour',
    en: 'give the state of the server, the account signed in and the polls of the day',
  },
  examples: ['status', 'status --json', 'status --server https://serveur.example'],
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const session = await findSession(context).catch(unlessSignedOut);
    return session === undefined
      ? answerSignedOut(context, parsed.has('--json'))
      : answerStatus(context, session, parsed.has('--json'));
  },
};

function unlessSignedOut(error: unknown): undefined {
  if (!(error instanceof ExitEarly) || error.code !== EXIT.notAllowed) throw error;
}

async function answerStatus(context: CommandContext, session: OpenSession, asJson: boolean): Promise<number> {
  const client = await connectTo(context, session.address, session.token);
  const [status, account] = await Promise.all([client.status.query({}), client.session.current.query({})]);
  const { name, who, role, expiresAt } = account;
  const { url } = session.address;
  sayOlder(context, status.version);
  if (asJson) answerJson('status/1', { url, ...status, account: { name, who, role, expiresAt } });
  else answerSentences([...linesOf(status, { url, lang: context.lang }), whoLine(account, context.lang)]);
  return EXIT.done;
}

/** Without a session, says only that the server answers. */
async function answerSignedOut(context: CommandContext, asJson: boolean): Promise<number> {
  const address = await findServerAddress(context);
  const client = await connectTo(context, address);
  const { version, at } = await client.health.query({});
  sayOlder(context, version);
  if (asJson) answerJson('status/1', { url: address.url, version, at, account: null });
  else {
    answer(STATUS_WORDS[context.lang].server(address.url, version));
    inform(CLI_WORDS[context.lang].session.none);
  }
  return EXIT.done;
}

function sayOlder({ lang, version }: CommandContext, server: string): void {
  if (isOlder(version, server)) inform(COMPONENT_WORDS[lang].older(version, server));
}

type StatusContext = Pick<ServerAddress, 'url'> & { readonly lang: Lang };

function linesOf(status: ServerStatus, { url, lang }: StatusContext): readonly string[] {
  const { version, engine, migrations, at, startedAt, uptimeSeconds, polled, activity } = status;
  const words = STATUS_WORDS[lang];
  const rounds = polled.map(({ election, number, day }) =>
    COMPONENT_WORDS[lang].round(election, number, sayDay(day, lang)),
  );
  return [
    words.server(url, version),
    words.database(words.engine[engine], migrations.applied, migrations.known),
    words.since(sayMoment(startedAt, lang), durationOf(uptimeSeconds)),
    words.clock(sayMoment(at, lang)),
    ...(rounds.length > 0 ? rounds.map(words.polled) : [words.nothingPolled]),
    ...(activity ? [words.activity(activity.activeProcurations, activity.marks)] : []),
  ];
}

function whoLine({ who, expiresAt }: Account, lang: Lang): string {
  return CLI_WORDS[lang].session.opened(who, sayMoment(expiresAt, lang));
}

function durationOf(seconds: number) {
  const minutes = Math.floor(seconds / 60);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
