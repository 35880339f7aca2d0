import { sayMoment } from '#core/messages/dates.ts';
import type { CommandWords } from '#tui/commands/words.ts';

export const commandsEn: CommandWords = {
  help: {
    summary: 'Voting by procuration in France, from the elector’s request to the mark in the polling station.',
    titles: {},
    examples: 'Examples:',
    usage: '[options]',
    groupUsage: '[options] [command]',
    groups: { db: 'the database', request: 'the requests of electors', audit: 'the log of acts' },
    help: 'show this help',
    version: 'show the version',
    lang: 'the language (else that of the machine: LC_ALL, LC_MESSAGES, LANG)',
  },
  usage: {
    unknownOption: (option) => `There is no option ${option}.`,
    unknownCommand: (command) => `There is no command ${command}.`,
    excess: 'This command takes no other word.',
    argumentMissing: (argument) => `This command takes one more word: ${argument}.`,
    valueMissing: (option) => `The option ${option} takes a value.`,
    notAllowed: (option, value, choices) => `The option ${option} has no value “${value}”: it is ${choices}.`,
    didYouMean: (names) => `Perhaps: ${names}?`,
    seeHelp: 'See --help.',
  },
  wrongSetting: (name, why) => `The variable ${name} cannot be used (${why}). See docs/configuration.md.`,
  place: {
    none: 'No server runs here. Start one with npm start, or give the address of another with PROCURATION_URL.',
    unsafe: (address) =>
      `${address} is not encrypted: names and passwords would travel in the clear. Give an https address.`,
    notAnAddress: (url) => `“${url}” is not an address. Give one like https://server.example.`,
    otherVersion: 'The server does not know this command: it is of another version. Bring both to the same.',
  },
  session: {
    none: 'You are not signed in to this server. Sign in: procuration login.',
    over: 'Your session has ended. Sign in again: procuration login.',
    badToken: (file) => `The file ${file} holds no session token. Sign in: procuration login.`,
    wrongPassword: 'Wrong name or password. Try again.',
    opened: (who, expiresAt) => `Signed in: ${who}, until ${sayMoment(expiresAt, 'en')}.`,
    closed: 'Signed out.',
    wasNone: 'You were not signed in.',
    notClosed: 'The session is forgotten here, but the server was not told: there it will end by itself.',
  },
  ask: {
    name: 'Name: ',
    password: 'Password: ',
    newPassword: 'New password (12 signs or more): ',
    again: 'Once more: ',
    nothing: 'Nothing was typed. Try again.',
    differ: 'The two passwords differ. Try again.',
    noTerminal: (option) => `There is no terminal to ask on. Use ${option}.`,
    unreadable: (file, why) => `The file ${file} cannot be read (${why}). Check its path and its rights.`,
  },
  fields: (names) => `The server does not accept: ${names}. Check these values.`,
  request: {
    which:
      'Give either --revocation, or a mandataire (--mandataire-born with --mandataire-nne, or with --mandataire-last-name, --mandataire-first-names, --mandataire-sex and --mandataire-commune) and a duration (--election or --until).',
    noSuchDay: (option, typed) => `${option}: “${typed}” is not a date. Write it like 1980-05-31.`,
    wrongNne:
      '--mandataire-nne: the national elector number has 9 digits at most. It is printed on the elector’s card.',
    wrongRounds: '--rounds: the rounds are 1, 2 or 1,2.',
    wrongKey: '--key: the key is a UUID, as an earlier command gave it.',
    noElection: (wanted, names) => `No election to come is called “${wanted}”. There are: ${names}.`,
    noElections: 'No election is planned. Give an end date instead: --until.',
    severalElections: (wanted, names) => `“${wanted}” may be several elections. Say which: ${names}.`,
    sendingAgain: (attempts) => `No answer, sending the same request again (${attempts}). Nothing is confirmed yet.`,
    unknownOutcome: (key) =>
      `The server did not answer: the request may have been recorded. To know without making it twice, run the same command again with --key ${key}`,
    present: (day) =>
      `To be presented by ${day} at the latest, with an identity document, at a police station, a gendarmerie or a consulate.`,
    rounds: 'Rounds:',
    noRounds: 'No round is planned in this period yet.',
    warnings: 'To know:',
    late: 'The poll is close: the procuration may not reach the station in time. Go to the counter at once.',
  },
  audit: {
    intact: (chains, entries) => `The log is intact: ${entries} entries, ${chains} chains.`,
    broken: (faults) => (faults === 1 ? 'The log is broken at one place:' : `The log is broken at ${faults} places:`),
    fault: {
      missing: 'entry missing',
      altered: 'entry altered',
      'not-chained': 'entry that does not follow the one before',
      'body-altered': 'content altered',
      'body-missing': 'content missing',
      'after-the-end': 'entry after the known end',
      'without-head': 'chain without a known end',
    },
    at: (chain, seq) => `chain ${chain}, number ${seq}`,
  },
  progress: {
    done: (done, total, share) => `${done} of ${total} (${share}%)`,
    rate: (count) => `${count} a second`,
    left: (time) => `${time} left`,
  },
  start: {
    joined: (pid) => `This terminal joins the server that already runs on this folder (process ${pid}).`,
    ended: (code, log) => `The server ended by itself (code ${code}). Its log: ${log}`,
    stopping: 'Stopping the server…',
  },
};
