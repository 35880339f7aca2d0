import { EXIT } from '#core/exit-code.ts';
import type { Given, World } from '#tui/cli/command.ts';
import { Stop } from '#tui/cli/exit-early.ts';
import { STATION_WORDS } from '#tui/commands/station/words.ts';

/** The number that an option gives; undefined where it is left out. */
export function readCount(given: Given, option: string, { lang }: World): number | undefined {
  const typed = given.text(option);
  if (typed === undefined) return undefined;
  if (!/^\d{1,5}$/.test(typed)) throw new Stop(EXIT.badInput, STATION_WORDS[lang].notANumber(option, typed));
  return Number(typed);
}

export function needCount(given: Given, option: string, world: World): number {
  const count = readCount(given, option, world);
  if (count === undefined) throw new Stop(EXIT.usage, STATION_WORDS[world.lang].notANumber(option, undefined));
  return count;
}
