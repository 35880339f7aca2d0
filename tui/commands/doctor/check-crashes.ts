import { fromEpoch } from '#core/calendar/instant.ts';
import { sayMoment } from '#core/messages/dates.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import type { Check } from '#tui/commands/doctor/check.ts';
import { DOCTOR_WORDS } from '#tui/commands/doctor/words.ts';
import { reportsFolder, reportsSince } from '#tui/crash/report.ts';

/** Days during which a report is recent. */
const RECENT = 7;
const DAY = 86_400_000;

/** The reports of errors that nobody expected, on this machine and by this user. */
export function checkCrashes({ lang, settings }: CommandContext): Check {
  const { crashes, noCrashes } = DOCTOR_WORDS[lang];
  const reports = reportsSince(new Date(Date.now() - RECENT * DAY), settings.stateFolder);
  const last = reports.at(-1);
  if (last === undefined) return { check: 'crashes', state: 'ok', sentence: noCrashes(RECENT) };
  const when = sayMoment(fromEpoch(last.at.getTime()), lang);
  const folder = reportsFolder(settings.stateFolder);
  return {
    check: 'crashes',
    state: 'warn',
    sentence: crashes(reports.length, { id: last.id, when, folder, days: RECENT }),
  };
}
