import { addDays } from '#core/calendar/day.ts';
import { type Instant, instant, PARIS, startOf } from '#core/calendar/instant.ts';
import { EXIT } from '#core/model/exit-code.ts';
import { readTypedDay } from '#core/text/typed-date.ts';
import type { ParsedArguments } from '#tui/cli/command.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import type { AuditWords } from '#tui/commands/audit/words.ts';

type AuditPeriod = { readonly since?: Instant; readonly until?: Instant };

/** `--since` and `--until`: a day of Paris, the last one included, or any instant of ISO 8601. */
export function readMoments(parsed: ParsedArguments, words: AuditWords): AuditPeriod {
  const since = parsed.text('--since');
  const until = parsed.text('--until');
  return {
    ...(since !== undefined && { since: read('--since', since, words) }),
    ...(until !== undefined && { until: read('--until', until, words) }),
  };
}

function read(option: '--since' | '--until', typed: string, words: AuditWords): Instant {
  const day = readTypedDay(typed);
  if (day !== undefined) return startOf(option === '--since' ? day : addDays(day, 1), PARIS);
  try {
    return instant(typed);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ExitEarly(EXIT.badInput, words.wrongMoment(option, typed));
  }
}
