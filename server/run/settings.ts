import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Lang } from '#core/model/lang.ts';
import type { ProviderId } from '#core/model/vouched-identity.ts';
import type { MailSettings } from '#server/messages/mailer.ts';
import { folderPaths } from '#server/run/folder/paths.ts';
import {
  file,
  folder,
  mailAddress,
  mailServer,
  oneOf,
  port,
  postgres,
  type Setting,
  text,
  web,
} from '#server/run/setting.ts';

const SERVED_PORT = 4100;

/** Every setting, by its variable of the environment; docs/configuration.md is written from it. */
export const SETTINGS = {
  PROCURATION_DATA: {
    read: file,
    about:
      'The folder of the embedded database, of `server.json` and of `server.log`. Default: `procuration` under `XDG_DATA_HOME`.',
  },
  DATABASE_URL: {
    read: postgres,
    about:
      'The PostgreSQL to serve, 15 or later, by the login that `db init` lets take the roles; through a PgBouncer, one that keeps prepared statements (1.21 or later, `max_prepared_statements` above 0). There a vote, a procuration, a look-up, a card and a page of a list are transactions of many statements, since a pooler keeps no role. A server opens at most 23 connections to it: 6 for acts, 4 for votes and plain procurations, 8 for what is shown, 4 for sessions and for terminals that follow, 1 for imports of the roll. Without it, the embedded database.',
  },
  DATABASE_LISTEN_URL: {
    read: postgres,
    about:
      'The same database straight, past a PgBouncer: on it each server keeps one connection, by which the servers tell each other what changed. Default: `DATABASE_URL`.',
  },
  DATABASE_OWNER_URL: {
    read: postgres,
    about: 'The same database by its owner, for `db init` and `db migrate` alone. Default: `DATABASE_URL`.',
  },
  PROCURATION_HOST: {
    read: text,
    about:
      'The address to listen on. Default: `127.0.0.1`. One that other machines reach asks for TLS. The server that `npm start` starts beside the terminal always listens on `127.0.0.1`.',
  },
  PROCURATION_PORT: {
    read: port,
    about: `The port to listen on; 0 is any free one. Default: ${SERVED_PORT} with \`DATABASE_URL\`, 0 without.`,
  },
  PROCURATION_TLS_CERT: { read: file, about: 'The certificate chain (PEM) to serve https with.' },
  PROCURATION_TLS_KEY: { read: file, about: 'The private key (PEM) of the certificate.' },
  PROCURATION_TLS_ENDED_BY_PROXY: {
    read: oneOf('yes', 'no'),
    about:
      '`yes`: a proxy in front ends TLS, so plain http may be served beyond loopback. It has to set `X-Forwarded-For`, whose last value is taken for the client’s address when wrong passwords are slowed down ([limits.md](limits.md)).',
  },
  SMTP_URL: {
    read: mailServer,
    about:
      'The mail server that takes the messages to mandants, `smtp://name:password@host:587` or `smtps://…`. By `smtp` a server that offers TLS is spoken to by TLS; `?requireTLS=true` refuses one that does not. Without it each message is a file, `mail/*.eml`, in the data folder.',
  },
  PROCURATION_MAIL_FROM: {
    read: mailAddress,
    about: 'The address that messages are from. Default: `procuration@` and the host of `SMTP_URL`.',
  },
  PROCURATION_PORTAL: {
    read: oneOf('on', 'off'),
    about: '`off`: this server has no pages for electors, only the API. Default: `on`.',
  },
  PROCURATION_PORTAL_URL: {
    read: web,
    about:
      'The address by which browsers reach the pages, as the identity providers know it. Default: the one the server listens on.',
  },
  PROCURATION_FRANCE_CONNECT: {
    read: file,
    about:
      'A file (JSON) on FranceConnect: `issuer`, `clientId`, `clientSecret`, and where they differ `acr` (`eidas1`) and `alg` (`ES256`). Without it, nobody signs in there.',
  },
  PROCURATION_FRANCE_CONNECT_PLUS: {
    read: file,
    about:
      'The same on FranceConnect+, where an elector with a certified digital identity needs no counter. `acr` is `eidas3` alone; `certifiedOnClaim` names the claim that holds the day of certification, at a provider that says it. Without it, every act is established at a counter.',
  },
  PROCURATION_NC_CONNECT: {
    read: file,
    about: 'The same on NC Connect, for the electors of New Caledonia.',
  },
  PROCURATION_LOG: { read: file, about: 'The file to write the JSON log to. Default: the standard error.' },
  PROCURATION_URL: {
    read: web,
    about:
      'The server that the terminal and the commands talk to. Default: for commands the one signed in to, else the one of the data folder.',
  },
  PROCURATION_TOKEN_FILE: {
    read: file,
    about: 'A file that holds a session’s token, for scripts. Default: the session that `login` keeps.',
  },
  PROCURATION_PRINT: {
    read: text,
    about: 'The command that prints the text it is given, with its words; no shell reads it. Default: `lp`.',
  },
  PAGER: {
    read: text,
    about:
      'The command that shows an answer longer than the terminal, with its words; no shell reads it. Default: `less`, with `LESS=FRX` where `LESS` is not set. Not with `--no-pager`, nor where the output is no terminal.',
  },
  NODE_EXTRA_CA_CERTS: {
    read: text,
    about:
      'The file (PEM) of an authority that this machine does not know and that signs the server’s certificate. Node reads it, for the terminal, the commands and `doctor`.',
  },
  XDG_DATA_HOME: { read: folder, about: 'Where programs keep data. Default: `~/.local/share`.' },
  XDG_STATE_HOME: {
    read: folder,
    about:
      'Where programs keep state: `procuration/session.json` is the session of `login`, `procuration/crashes/` has the reports of crashes. Default: `~/.local/state`.',
  },
  XDG_CACHE_HOME: {
    read: folder,
    about:
      'Where programs keep what they can make again: `procuration/` is the compiled program and the empty first form, for a faster start. Default: `~/.cache`.',
  },
  LC_ALL: {
    read: text,
    about: 'The language, before `LC_MESSAGES` and `LANG`: English when it starts with `en`, else French.',
  },
  LC_MESSAGES: { read: text, about: 'The language, before `LANG`.' },
  LANG: {
    read: text,
    about:
      'The language, when the two above are not set. An encoding other than UTF-8 in `LC_ALL`, else `LC_CTYPE`, else `LANG`: the screens are drawn in ASCII.',
  },
  PROCURATION_SCREEN: {
    read: oneOf('linear', 'large'),
    about:
      'How the screens are shown: `linear` (one sentence after another, for a screen reader) or `large` (what matters most in large letters).',
  },
  INK_SCREEN_READER: { read: oneOf('true', 'false'), about: '`true`: as `PROCURATION_SCREEN=linear`.' },
  NO_COLOR: { read: text, about: 'Not empty: no colour.' },
} as const satisfies { readonly [name: string]: Setting<unknown> };

export type Settings = {
  readonly databaseUrl: string | undefined;
  readonly listenUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly dataFolder: string;
  readonly stateFolder: string;
  readonly listen: Listen;
  readonly mail: MailSettings;
  readonly portal: PortalSettings;
  readonly logFile: string | undefined;
  readonly serverUrl: string | undefined;
  readonly tokenFile: string | undefined;
  readonly pager: string;
  readonly isPlain: boolean;
  readonly isLinear: boolean;
  readonly isLarge: boolean;
};

/** The pages for electors; the files on identity providers, by provider. */
export type PortalSettings = {
  readonly isOn: boolean;
  readonly url: string | undefined;
  readonly providerFiles: { readonly [id in ProviderId]: string | undefined };
};

/** Where a server listens, and what protects what it says on the way. */
export type Listen = {
  readonly host: string;
  readonly port: number;
  /** That of the settings, where they name one: `npm start` listens there too. */
  readonly chosenPort: number | undefined;
  readonly certificate: string | undefined;
  readonly key: string | undefined;
  readonly isBehindProxy: boolean;
};

type Name = keyof typeof SETTINGS;
type Values = { readonly [name in Name]?: (typeof SETTINGS)[name] extends Setting<infer Value> ? Value : never };
export type Environment = { readonly [name: string]: string | undefined };
type Wrong = { readonly name: string; readonly why: string };
type Outcome =
  | { readonly ok: true; readonly settings: Settings }
  | { readonly ok: false; readonly settings: Settings; readonly wrong: readonly Wrong[] };

/**
 * Reads the environment; an empty variable counts as unset. `wrong` names the invalid variables, never their
 * values; the settings are then as if these were unset.
 */
export function readSettings(environment: Environment, lang: Lang): Outcome {
  const wrong: Wrong[] = [];
  const values: { [name: string]: unknown } = {};
  for (const [name, { read }] of Object.entries<Setting<unknown>>(SETTINGS)) {
    const text = environment[name];
    if (text === undefined || text === '') continue;
    const is = read(text);
    if ('why' in is) wrong.push({ name, why: is.why[lang] });
    else values[name] = is.value;
  }
  const settings = settingsOf(values);
  return wrong.length > 0 ? { ok: false, settings, wrong } : { ok: true, settings };
}

function settingsOf(data: Values): Settings {
  const dataFolder =
    data.PROCURATION_DATA ?? join(data.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'procuration');
  return {
    databaseUrl: data.DATABASE_URL,
    listenUrl: data.DATABASE_LISTEN_URL ?? data.DATABASE_URL,
    ownerUrl: data.DATABASE_OWNER_URL ?? data.DATABASE_URL,
    dataFolder,
    stateFolder: join(data.XDG_STATE_HOME ?? join(homedir(), '.local', 'state'), 'procuration'),
    listen: {
      host: data.PROCURATION_HOST ?? '127.0.0.1',
      port: data.PROCURATION_PORT ?? (data.DATABASE_URL === undefined ? 0 : SERVED_PORT),
      chosenPort: data.PROCURATION_PORT,
      certificate: data.PROCURATION_TLS_CERT,
      key: data.PROCURATION_TLS_KEY,
      isBehindProxy: data.PROCURATION_TLS_ENDED_BY_PROXY === 'yes',
    },
    mail: mailOf(data, dataFolder),
    portal: {
      isOn: data.PROCURATION_PORTAL !== 'off',
      url: data.PROCURATION_PORTAL_URL,
      providerFiles: {
        'france-connect': data.PROCURATION_FRANCE_CONNECT,
        'nc-connect': data.PROCURATION_NC_CONNECT,
        'france-connect-plus': data.PROCURATION_FRANCE_CONNECT_PLUS,
      },
    },
    logFile: data.PROCURATION_LOG,
    serverUrl: data.PROCURATION_URL,
    tokenFile: data.PROCURATION_TOKEN_FILE,
    pager: data.PAGER ?? 'less',
    isPlain: data.NO_COLOR !== undefined,
    isLinear: data.PROCURATION_SCREEN === 'linear' || data.INK_SCREEN_READER === 'true',
    isLarge: data.PROCURATION_SCREEN === 'large',
  };
}

function mailOf({ SMTP_URL: url, PROCURATION_MAIL_FROM: from }: Values, dataFolder: string): MailSettings {
  const host = url === undefined ? 'localhost' : new URL(url).hostname;
  return { url, folder: folderPaths(dataFolder).mail, from: from ?? `procuration@${host}` };
}
