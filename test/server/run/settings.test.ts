import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSettings, SETTINGS } from '#server/run/settings.ts';

function read(environment: { readonly [name: string]: string }) {
  const settings = readSettings(environment, 'en');
  if (!settings.ok) throw new Error(JSON.stringify(settings.wrong));
  return settings.settings;
}

describe('Without any setting', () => {
  test('the embedded database is served to this machine, on a free port', () => {
    expect(read({})).toMatchObject({
      databaseUrl: undefined,
      dataFolder: join(homedir(), '.local/share/procuration'),
      stateFolder: join(homedir(), '.local/state/procuration'),
      listen: { host: '127.0.0.1', port: 0, isBehindProxy: false },
      isPlain: false,
      isLinear: false,
      isLarge: false,
    });
  });

  test('an empty one counts as none', () => {
    expect(read({ DATABASE_URL: '', PROCURATION_DATA: '', NO_COLOR: '', PROCURATION_PORT: '' })).toEqual(read({}));
  });
});

describe('Folders', () => {
  test('follow the XDG variables, unless these are relative', () => {
    expect(read({ XDG_DATA_HOME: '/d', XDG_STATE_HOME: '/s' })).toMatchObject({
      dataFolder: '/d/procuration',
      stateFolder: '/s/procuration',
    });
    expect(read({ XDG_DATA_HOME: 'd' }).dataFolder).toBe(read({}).dataFolder);
  });

  test('follow PROCURATION_DATA first, from where one is', () => {
    expect(read({ XDG_DATA_HOME: '/d', PROCURATION_DATA: 'here' }).dataFolder).toBe(resolve('here'));
  });
});

test('A PostgreSQL is served on a port that is known, and owned by its login unless another is given', () => {
  const url = 'postgres://login@there/base';
  expect(read({ DATABASE_URL: url })).toMatchObject({ ownerUrl: url, listen: { port: 4100 } });
  expect(read({ DATABASE_URL: url, DATABASE_OWNER_URL: 'postgres://owner@there/base' })).toMatchObject({
    databaseUrl: url,
    ownerUrl: 'postgres://owner@there/base',
  });
});

test('The servers of a PostgreSQL tell each other past its pooler, where one is named', () => {
  const url = 'postgres://login@pooler/base';
  const straight = 'postgres://login@there/base';
  expect(read({ DATABASE_URL: url })).toMatchObject({ databaseUrl: url, listenUrl: url });
  expect(read({ DATABASE_URL: url, DATABASE_LISTEN_URL: straight })).toMatchObject({
    databaseUrl: url,
    listenUrl: straight,
  });
});

test('All that is wrong is told at once, in the person’s language', () => {
  const environment = { PROCURATION_PORT: '70000', PROCURATION_TLS_ENDED_BY_PROXY: 'maybe' };
  const wrong = (lang: 'fr' | 'en') => {
    const settings = readSettings(environment, lang);
    return settings.ok ? [] : settings.wrong;
  };

  expect(wrong('en').map(({ name }) => name)).toEqual(['PROCURATION_PORT', 'PROCURATION_TLS_ENDED_BY_PROXY']);
  expect(wrong('fr').map(({ why }) => why)).toEqual(['un nombre de 0 à 65535', 'yes ou no']);
});

describe('Messages', () => {
  test('are files of the data folder, or go to the mail server, from an address of its host', () => {
    expect(read({ PROCURATION_DATA: '/d' }).mail).toEqual({
      url: undefined,
      folder: '/d/mail',
      from: 'procuration@localhost',
    });
    const url = 'smtps://name:secret@mail.denain.example:465';
    expect(read({ SMTP_URL: url }).mail).toMatchObject({ url, from: 'procuration@mail.denain.example' });
    expect(read({ SMTP_URL: url, PROCURATION_MAIL_FROM: 'elections@denain.example' }).mail.from).toBe(
      'elections@denain.example',
    );
  });

  test.each([
    ['SMTP_URL', 'https://mail.example'],
    ['SMTP_URL', 'smtp:'],
    ['SMTP_URL', 'mail.example'],
    ['PROCURATION_MAIL_FROM', 'Mairie <a@example.org>'],
    ['PROCURATION_MAIL_FROM', 'a@example.org\r\nBcc: b@example.org'],
  ])('%s is not %j', (name, value) => {
    expect(readSettings({ [name]: value }, 'en')).toMatchObject({ ok: false, wrong: [{ name }] });
  });
});

test('docs/configuration.md says every setting (vitest -u writes it)', async () => {
  await expect(documented()).toMatchFileSnapshot('../../../docs/configuration.md');
});

function documented(): string {
  const rows = Object.entries(SETTINGS).map(([name, { about }]) => `| \`${name}\` | ${about} |`);
  return `# Configuration

Settings are variables of the environment; one that is empty counts as not set. A value that cannot be used is told at the start, with exit code 78. There is no file of settings.
\`procuration config list\` shows each with the value in force and where that comes from, and the variables that look like a setting and are none.

| variable | what it says |
|---|---|
${rows.join('\n')}

The data folder holds \`pg/\` (the embedded database), \`server.json\` (address and process of its server, by which commands find it) and \`server.log\` (the log of the server that
\`npm start\` starts beside the terminal). One process at a time works on it.

## After a crash

An error that nobody expected, in a command, in the screens or in a server's process, ends it with exit code 70, one sentence with an id, and a report of that id in \`procuration/crashes/\` under
\`XDG_STATE_HOME\`, which its owner alone reads. The report says when, the version, Node, the system, the command with the names of its options, and the places in the program: no message and no value, since these
may name somebody. The last 20 stay. \`doctor\` says when there are some of the last 7 days; the log of a server has the id.

## What a server asks of its PostgreSQL

None of this is a setting, since the parts go together: whoever waits for rows waits longer than PostgreSQL leaves them to a server that stands still.

| what | how long | why |
|---|---|---|
| \`idle_in_transaction_session_timeout\` | 5 s; 60 s for the holder of a job, which waits for the parts of it | what a server holds that is frozen or gone is free again within 10 s |
| \`lock_timeout\` | 5 s; half a second for a vote and a plain procuration | an act behind a server that stands still goes on by itself |
| \`statement_timeout\` | 8 s | a client has given up after 10 s |
| \`transaction_timeout\`, on PostgreSQL 17 or later | 60 s; none for a job and for what is shown | what neither ends nor stands still is ended too |
| \`tcp_keepalives_idle\`, \`tcp_keepalives_interval\`, \`tcp_keepalives_count\`, \`tcp_user_timeout\` | 4 s, 2 s, 3 times, 8 s | PostgreSQL finds out that the host of a server is gone |

Two of the connections for acts, at most, wait for the rows of one commune; fifty more acts wait without a connection, and what comes after them is to be sent again.

What was acknowledged is durable: with \`synchronous_commit\` on, as it is by default, it is on the disk, and with \`synchronous_standby_names\` on the standby too. While no standby answers, acts wait, and are to
be sent again. So is an act whose wait for the standby somebody gives up (\`pg_cancel_backend\`): its key tells, once a standby has confirmed it, that it was done. A standby is promoted once the other PostgreSQL is stopped.

Each minute the server compares its clock with that of PostgreSQL. Where they are more than 2 s apart, its log says so, \`/readyz\` answers 503 with the reason, and every screen shows it; votes are still taken.

A password is never a setting, nor an option of a command: it is asked for, read from \`--password-file\`, or from the standard input.

A session lasts 18 hours. An account has 20 at once: a sign-in beyond that ends the oldest of them, whose terminal asks to sign in again.
`;
}

describe('The pages for electors', () => {
  test('are served unless they are turned off', () => {
    expect(read({}).portal.isOn).toBe(true);
    expect(read({ PROCURATION_PORTAL: 'off' }).portal.isOn).toBe(false);
  });

  test('have an address of their own where one is given, and a file on each provider', () => {
    const portal = read({ PROCURATION_PORTAL_URL: 'https://vote.example', PROCURATION_NC_CONNECT: '/nc.json' }).portal;
    expect(portal.url).toBe('https://vote.example');
    expect(portal.providerFiles).toEqual({
      'france-connect': undefined,
      'nc-connect': '/nc.json',
      'france-connect-plus': undefined,
    });
  });
});
