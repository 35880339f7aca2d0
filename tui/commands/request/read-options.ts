import { LINKS, type Link } from '#core/model/declaration.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { RoundNumber } from '#core/model/procuration.ts';
import { readTypedBirth, readTypedDay } from '#core/text/typed-date.ts';
import type { ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import type { Who } from '#tui/commands/request/submission.ts';
import type { RequestWords } from '#tui/commands/request/words.ts';

/** The act that the options describe; its election by the part of the name that was typed. */
export type RequestedAct = { readonly email: string | undefined } & (
  | { readonly kind: 'revocation' }
  | { readonly kind: 'procuration'; readonly mandataire: Who; readonly when: When; readonly link: Link }
);
export type When =
  | { readonly kind: 'election'; readonly name: string; readonly rounds: RoundNumber[] | undefined }
  | { readonly kind: 'period'; readonly until: string };

/** `which` is the sentence on the options that go together. */
export type OptionsContext = { readonly parsed: ParsedArguments; readonly words: RequestWords; readonly which: string };
export type Whose = 'mandant' | 'mandataire' | 'person';

const PROCURATION = [...optionsOf('mandataire'), '--election', '--rounds', '--until', '--link'];

/** Throws an `ExitEarly` for options that do not go together, or that cannot be read. */
export function readOptions(parsed: ParsedArguments, words: RequestWords): RequestedAct {
  const reading = { parsed, words, which: words.which };
  const email = parsed.text('--email');
  if (parsed.has('--revocation')) {
    if (areGiven(parsed, PROCURATION)) throw new ExitEarly(EXIT.usage, words.which);
    return { kind: 'revocation', email };
  }
  const mandataire = readWho('mandataire', reading);
  return { kind: 'procuration', mandataire, when: readWhen(reading), link: readLink(parsed), email };
}

/** `none` where no link is declared. */
export function readLink(parsed: ParsedArguments): Link {
  return LINKS.find((link) => link === parsed.text('--link')) ?? 'none';
}

/** the names of the options that identify a person. */
export function optionsOf(whose: Whose): readonly string[] {
  return [`--${whose}-nne`, `--${whose}-born`, ...civilStatusOf(whose)];
}

function civilStatusOf(whose: Whose): readonly string[] {
  return [`--${whose}-last-name`, `--${whose}-first-names`, `--${whose}-sex`, `--${whose}-commune`];
}

export function areGiven(parsed: ParsedArguments, options: readonly string[]): boolean {
  return options.some((option) => parsed.text(option) !== undefined);
}

/** identifies a person by number and birth date, or by civil status and commune; not by both. */
export function readWho(whose: Whose, reading: OptionsContext): Who {
  const { parsed, words } = reading;
  const nne = parsed.text(`--${whose}-nne`)?.replace(/\s/g, '');
  if (nne !== undefined && areGiven(parsed, civilStatusOf(whose))) throw new ExitEarly(EXIT.usage, reading.which);
  const born = readDayOf(`--${whose}-born`, reading, readTypedBirth);
  if (nne !== undefined) {
    if (!/^\d{1,9}$/.test(nne)) throw new ExitEarly(EXIT.badInput, words.wrongNne(`--${whose}-nne`));
    return { nne, born };
  }
  return {
    lastName: needed(`--${whose}-last-name`, reading),
    firstNames: needed(`--${whose}-first-names`, reading),
    sex: needed(`--${whose}-sex`, reading) === 'F' ? 'F' : 'M',
    born,
    commune: readCommune(`--${whose}-commune`, reading),
  };
}

/** The code alone: a name is no code, even one of five letters. */
function readCommune(option: string, reading: OptionsContext): string {
  const typed = needed(option, reading);
  if (!/^(?=.*\d)[0-9A-Z]{5}$/i.test(typed))
    throw new ExitEarly(EXIT.badInput, reading.words.wrongCommune(option, typed));
  return typed.toUpperCase();
}

function readWhen(reading: OptionsContext): When {
  const { parsed, words } = reading;
  const name = parsed.text('--election');
  const rounds = parsed.text('--rounds');
  const isPeriod = parsed.text('--until') !== undefined;
  if (isPeriod === (name !== undefined) || (isPeriod && rounds !== undefined))
    throw new ExitEarly(EXIT.usage, reading.which);
  if (name === undefined) return { kind: 'period', until: readDayOf('--until', reading) };
  return {
    kind: 'election',
    name,
    rounds: rounds === undefined ? undefined : readRounds(rounds, words.wrongRounds('--rounds')),
  };
}

export function readRounds(typed: string, wrong: string): RoundNumber[] {
  const compact = typed.replace(/\s/g, '');
  if (compact === '1') return [1];
  if (compact === '2') return [2];
  if (compact === '1,2' || compact === '2,1') return [1, 2];
  throw new ExitEarly(EXIT.badInput, wrong);
}

export function readDayOf(option: string, reading: OptionsContext, read = readTypedDay): string {
  const typed = needed(option, reading);
  const day = read(typed);
  if (day === undefined) throw new ExitEarly(EXIT.badInput, reading.words.noSuchDay(option, typed));
  return day;
}

function needed(option: string, { parsed, which }: OptionsContext): string {
  const typed = parsed.text(option);
  if (typed === undefined) throw new ExitEarly(EXIT.usage, which);
  return typed;
}
