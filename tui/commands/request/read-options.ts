import { readDay } from '#core/day.ts';
import { EXIT } from '#core/exit-code.ts';
import type { RoundNumber } from '#core/procuration.ts';
import type { Given } from '#tui/commands/command.ts';
import type { Mandataire } from '#tui/commands/request/submission.ts';
import { Stop } from '#tui/commands/stop.ts';
import type { CommandWords } from '#tui/commands/words.ts';

/** What the options ask for; an election by what was typed of its name. */
export type Asked =
  | { readonly kind: 'revocation' }
  | { readonly kind: 'procuration'; readonly mandataire: Mandataire; readonly when: When };
export type When =
  | { readonly kind: 'election'; readonly name: string; readonly rounds: RoundNumber[] | undefined }
  | { readonly kind: 'period'; readonly until: string };

type Words = CommandWords['request'];
type Reading = { readonly given: Given; readonly words: Words };

const PERSON = ['--mandataire-last-name', '--mandataire-first-names', '--mandataire-sex', '--mandataire-commune'];
const PROCURATION = ['--mandataire-nne', '--mandataire-born', ...PERSON, '--election', '--rounds', '--until'];
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws a `Stop` when they do not go together, or one cannot be read. */
export function readOptions(given: Given, words: Words): Asked {
  const reading = { given, words };
  const areGiven = (options: readonly string[]) => options.some((option) => given.text(option) !== undefined);
  if (given.has('--revocation')) {
    if (areGiven(PROCURATION)) throw new Stop(EXIT.usage, words.which);
    return { kind: 'revocation' };
  }
  if (given.text('--mandataire-nne') !== undefined && areGiven(PERSON)) throw new Stop(EXIT.usage, words.which);
  return { kind: 'procuration', mandataire: readMandataire(reading), when: readWhen(reading) };
}

/** The key of an earlier try, to be sent again; undefined when there was none. */
export function readKey(given: Given, words: Words): string | undefined {
  const key = given.text('--key');
  if (key !== undefined && !UUID.test(key)) throw new Stop(EXIT.badInput, words.wrongKey);
  return key;
}

function readMandataire(reading: Reading): Mandataire {
  const { given, words } = reading;
  const born = readDayOf('--mandataire-born', reading);
  const nne = given.text('--mandataire-nne')?.replace(/\s/g, '');
  if (nne !== undefined) {
    if (!/^\d{1,9}$/.test(nne)) throw new Stop(EXIT.badInput, words.wrongNne);
    return { nne, born };
  }
  return {
    lastName: needed('--mandataire-last-name', reading),
    firstNames: needed('--mandataire-first-names', reading),
    sex: needed('--mandataire-sex', reading) === 'F' ? 'F' : 'M',
    born,
    commune: needed('--mandataire-commune', reading).toUpperCase(),
  };
}

function readWhen(reading: Reading): When {
  const { given, words } = reading;
  const name = given.text('--election');
  const rounds = given.text('--rounds');
  const isPeriod = given.text('--until') !== undefined;
  if (isPeriod === (name !== undefined) || (isPeriod && rounds !== undefined)) throw new Stop(EXIT.usage, words.which);
  if (name === undefined) return { kind: 'period', until: readDayOf('--until', reading) };
  return { kind: 'election', name, rounds: rounds === undefined ? undefined : readRounds(rounds, words) };
}

function readRounds(typed: string, words: Words): RoundNumber[] {
  const compact = typed.replace(/\s/g, '');
  if (compact === '1') return [1];
  if (compact === '2') return [2];
  if (compact === '1,2' || compact === '2,1') return [1, 2];
  throw new Stop(EXIT.badInput, words.wrongRounds);
}

function readDayOf(option: string, reading: Reading): string {
  const typed = needed(option, reading);
  const day = readDay(typed);
  if (day === undefined) throw new Stop(EXIT.badInput, reading.words.noSuchDay(option, typed));
  return day;
}

function needed(option: string, { given, words }: Reading): string {
  const typed = given.text(option);
  if (typed === undefined) throw new Stop(EXIT.usage, words.which);
  return typed;
}
