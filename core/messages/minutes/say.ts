import { type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { sayDay, sayTime } from '#core/messages/dates.ts';
import { MINUTES_WORDS, type MinutesWords } from '#core/messages/minutes/words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { Lang } from '#core/model/lang.ts';
import type { MinutesEntry, MinutesName } from '#core/model/minutes.ts';

export type Saying = { readonly lang: Lang; readonly zone: TimeZone };

/** An entry's time and event, in whole sentences. */
export type SaidEntry = { readonly time: string; readonly text: string };

/** An entry of the minutes, to be copied into the procès-verbal as it is. */
export function sayEntry(entry: MinutesEntry, { lang, zone }: Saying): SaidEntry {
  const text = sentencesOf(entry, { lang, zone }).join(' ');
  return { time: sayTime(timeAt(entry.at, zone), lang), text: typesetIn(text, lang) };
}

function sentencesOf(entry: MinutesEntry, { lang, zone }: Saying): readonly string[] {
  const words = MINUTES_WORDS[lang];
  const voted = (mark: { readonly kind: keyof MinutesWords['vote']; readonly at: MinutesEntry['at'] }) =>
    words.vote[mark.kind](sayTime(timeAt(mark.at, zone), lang));
  switch (entry.kind) {
    case 'correction':
      return [
        stopped(words.correction(named(entry.elector, words), voted(entry.mark), entry.reason)),
        ...(entry.people.length > 0 ? [words.decidedBy(entry.people.join(words.and))] : []),
      ];
    case 'court-decision':
      return [
        words.courtDecision(named(entry.elector, words), sayDay(entry.decidedOn, lang), entry.court),
        ...(entry.isAnother ? [words.another] : []),
      ];
    case 'ended-after-mark':
    case 'displaced-after-mark': {
      const say = entry.kind === 'ended-after-mark' ? words.ended : words.displaced;
      const by = entry.mandataire ? [words.by(named(entry.mandataire, words))] : [];
      return [say(named(entry.elector, words), voted(entry.mark)), ...by];
    }
    case 'written':
      return [
        stopped(`${words.writing[entry.what]}${lang === 'fr' ? ' : ' : ': '}${entry.text}`),
        ...(entry.reasons === undefined ? [] : [stopped(words.reasons(entry.reasons))]),
        words.signed(entry.by),
      ];
  }
}

/** A name as the procès-verbal has it. */
export function named(name: MinutesName | undefined, { someone }: MinutesWords): string {
  if (name === undefined) return someone;
  const { lastName, usageName, firstNames } = name;
  const last = lastName.toLocaleUpperCase('fr');
  return `${usageName ? `${last} (${usageName.toLocaleUpperCase('fr')})` : last} ${firstNames}`;
}

/** A person's text, ended like a sentence. */
export function stopped(text: string): string {
  return /[.!?…»]$/.test(text) ? text : `${text}.`;
}
