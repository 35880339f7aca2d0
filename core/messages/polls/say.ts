import { timeAt } from '#core/calendar/instant.ts';
import { marksBehind } from '#core/law/polling-day/totals.ts';
import { sayTime } from '#core/messages/dates.ts';
import { articleOfCode } from '#core/messages/explain.ts';
import { named, type Saying } from '#core/messages/minutes/say.ts';
import { MINUTES_WORDS } from '#core/messages/minutes/words.ts';
import { sayCheck } from '#core/messages/opening.ts';
import { DISCREPANCY_WORDS } from '#core/messages/polls/discrepancy-words.ts';
import { REFUSED_WORDS } from '#core/messages/polls/refused-words.ts';
import { POLLS_WORDS } from '#core/messages/polls/words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { ClosingReport, Discrepancy, MarkBehind, RefusalCount } from '#core/model/closing-report.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RefusalCode } from '#core/model/refusal.ts';

/** Each discrepancy in a sentence, with each vote behind it: the voter, the officer, the time. */
export type SaidDiscrepancy = { readonly text: string; readonly marks: readonly string[] };

export function sayDiscrepancies(report: ClosingReport, lang: Lang): readonly SaidDiscrepancy[] {
  const saying = { lang, zone: report.zone };
  return report.discrepancies.map((discrepancy) => {
    const ids = marksBehind(discrepancy);
    const behind = report.behind.filter(({ id }) => ids.includes(id));
    return {
      text: typesetIn(sayDiscrepancy(discrepancy, lang), lang),
      marks: behind.map((mark) => typesetIn(sayMark(mark, saying), lang)),
    };
  });
}

/** How often a vote was refused for each reason. */
export function sayRefused(refused: readonly RefusalCount[], lang: Lang): readonly string[] {
  return refused.map(({ what, count }) =>
    typesetIn(`${sayReason(what, lang)}${POLLS_WORDS[lang].colon}${count}`, lang),
  );
}

function sayDiscrepancy(fact: Discrepancy, lang: Lang): string {
  const words = DISCREPANCY_WORDS[lang];
  switch (fact.kind) {
    case 'before-opening':
      return words.beforeOpening(fact.marks.length);
    case 'beyond-inside':
      return words.beyondInside(fact.marks.length, fact.counted);
    case 'ended-since':
      return words.endedSince(fact.codes.map((code) => sayReason(code, lang)).join(', '));
    case 'signed-otherwise':
      return words.signedOtherwise(fact.signed, fact.marked);
    case 'envelopes-otherwise':
      return words.envelopesOtherwise(fact.envelopes, fact.signed);
    case 'opened-otherwise':
      return words.openedOtherwise(
        fact.checks.map((check) => sayCheck(check, lang)).join(lang === 'fr' ? ' ; ' : '; '),
      );
  }
}

function sayMark({ kind, at, elector, mandataire }: MarkBehind, { lang, zone }: Saying): string {
  const words = MINUTES_WORDS[lang];
  const vote = words.vote[kind](sayTime(timeAt(at, zone), lang));
  const by = kind === 'proxy' ? ` ${words.by(named(mandataire, words))}` : '';
  return `${named(elector, words)}, ${vote}.${by}`;
}

/** The reason of a refusal in a few words, without facts about a person. */
export function sayReason(code: RefusalCode, lang: Lang): string {
  const { reasons, otherReason } = REFUSED_WORDS[lang];
  return reasons[code] ?? otherReason(articleOfCode(code, lang));
}
