import { sayLastName, sayValidity } from '#core/messages/register/say.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterEntry } from '#core/model/register.ts';
import { csvHead, csvLine } from '#tui/cli/csv.ts';
import type { RegisterFormat } from '#tui/commands/register/format.ts';
import { REGISTER_COMMAND_WORDS } from '#tui/commands/register/words.ts';
import { shortDay } from '#tui/components/short-day.ts';

/**
 * One line an entry under a heading, as a spreadsheet in French opens it: exactly the columns of art.
 * R76-1.
 */
export function registerCsv(lang: Lang): RegisterFormat {
  return {
    begin: csvHead(REGISTER_COMMAND_WORDS[lang].columns),
    entries: (entries) => entries.map((entry) => csvLine(cellsOf(entry, lang))).join(''),
    end: () => '',
  };
}

function cellsOf(entry: RegisterEntry, lang: Lang): readonly (string | undefined)[] {
  const { mandant, mandataire, authority, day, placeName } = entry;
  return [
    sayLastName(mandant),
    mandant.firstNames,
    sayLastName(mandataire),
    mandataire.firstNames,
    authority?.lastName.toLocaleUpperCase('fr'),
    authority?.firstName,
    authority && WORDS[lang].capacity[authority.capacity],
    shortDay(day),
    placeName,
    sayValidity(entry, lang),
  ];
}
