import { EXIT } from '#core/model/exit-code.ts';
import type { CommandContext, ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { STATION_WORDS } from '#tui/commands/station/words.ts';

/** The number that an option gives; undefined where it is left out. */
export function readCount(parsed: ParsedArguments, option: string, { lang }: CommandContext): number | undefined {
  const typed = parsed.text(option);
  if (typed === undefined) return undefined;
  if (!/^\d{1,5}$/.test(typed)) throw new ExitEarly(EXIT.badInput, STATION_WORDS[lang].notANumber(option, typed));
  return Number(typed);
}

export function needCount(parsed: ParsedArguments, option: string, context: CommandContext): number {
  const count = readCount(parsed, option, context);
  if (count === undefined) throw new ExitEarly(EXIT.usage, STATION_WORDS[context.lang].notANumber(option, undefined));
  return count;
}
