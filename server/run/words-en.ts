import { listed } from '#core/messages/phrases.ts';
import { ENGLISH_WORDS } from '#core/messages/words-en.ts';
import type { ForeignData } from '#drizzle/queries/demonstration.ts';
import type { Problem } from '#server/run/problem.ts';
import type { Words } from '#server/run/words.ts';

export const ENGLISH: Words = {
  steps: {
    create: 'First start: making the embedded database…',
    open: 'Opening the embedded database…',
    connect: 'Connecting to PostgreSQL…',
    migrate: 'Bringing the schema to this version…',
    demonstration: 'Demonstration of the day (some twenty seconds, the first time that day)…',
  },
  problem,
  howToConnect: (url) =>
    `The server answers at this address. To connect to it: PROCURATION_URL=${url} npm run tui. Ctrl-C stops it.`,
  replaced: 'The demonstration of an earlier day was replaced by today’s.',
  otherData: (holds) =>
    `The demonstration was not loaded: this folder holds other data (${listed(
      holds.map((one) => HELD[one]),
      'and',
    )}), which was left as it is. To try the demonstration, give another folder with PROCURATION_DATA.`,
  login: {
    made: (name) => `Login “${name}” made; it may read and decide, and owns nothing.`,
    known: (name) => `Login “${name}” was there; it may read and decide.`,
  },
  current: 'The schema is that of this version.',
  admin: {
    made: (name) => `Administrator account “${name}” made.`,
    known: (name) => `Administrator account “${name}” was there; its password has not changed.`,
  },
};

const HELD: { readonly [other in ForeignData]: string } = {
  accounts: 'accounts',
  communes: 'communes',
  elections: 'elections',
  electors: 'electors',
};

function problem(of: Problem): string {
  switch (of.kind) {
    case 'folder-held':
      return of.by
        ? `Another server (process ${of.by.pid}) uses the folder ${of.folder} and answers at ${of.by.url}. Connect to it with npm run tui, or stop it first.`
        : `Another process is starting on the folder ${of.folder}, or preparing it. Wait for it to be done, then start again.`;
    case 'folder-unusable':
      return `The folder ${of.folder} cannot be used (${of.why}). Check its rights and the space left, or give another one with PROCURATION_DATA.`;
    case 'file-unreadable':
      return `The file ${of.file} cannot be used (${of.why}). Check its path and its rights.`;
    case 'address-exposed':
      return `The address ${of.host} can be reached from other machines: give a certificate (PROCURATION_TLS_CERT and PROCURATION_TLS_KEY), or say that a proxy ends TLS (PROCURATION_TLS_ENDED_BY_PROXY=yes).`;
    case 'certificate-incomplete':
      return 'PROCURATION_TLS_CERT and PROCURATION_TLS_KEY go together, and one is missing. Give both.';
    case 'certificate-unusable':
      return `The certificate and the key cannot be used (${of.why}). Check that both are PEM and belong together.`;
    case 'address-unusable':
      return `Nothing can listen at ${of.host}, port ${of.port} (${of.why}). Change PROCURATION_HOST or PROCURATION_PORT.`;
    case 'database-away':
      return 'PostgreSQL does not answer. Check that it runs and that its address is right, then start again.';
    case 'database-closed':
      return `PostgreSQL does not open this database to this login (${of.why}). Check the login, the password and the database of the URL.`;
    case 'rights-missing':
      return `This login lacks rights (${of.why}). Run: DATABASE_OWNER_URL=postgres://… procuration db init.`;
    case 'owner-rights-missing':
      return `This login lacks rights (${of.why}): it takes one that owns the database and may make roles. Give it with DATABASE_OWNER_URL.`;
    case 'schema-old':
      return `The schema is older than this version (${of.applied} migrations of ${of.known}). Run: DATABASE_OWNER_URL=postgres://… procuration db migrate.`;
    case 'schema-new':
      return `The schema is newer than this version (${of.applied} migrations, ${of.known} known). Start the newer version.`;
    case 'clocks-apart':
      return `The clocks of this machine and of the database are ${(of.milliseconds / 1000).toFixed(1)} s apart, and the most allowed is ${of.most / 1000} s. Set both right, then start again.`;
    case 'account-unknown':
      return `No account is called “${of.name}”. Check the name, or make an account with db init --admin.`;
    case 'name-unusable':
      return 'An account’s name has 1 to 100 visible characters. Choose another.';
    case 'name-taken':
      return `The account “${of.name}” exists with another role (${ENGLISH_WORDS.role[of.role]}). Choose another name.`;
    case 'password-unusable':
      return `A password has ${of.least} to ${of.most} signs. Choose another.`;
  }
}
