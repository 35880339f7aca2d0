import { sayEntry } from '#core/messages/minutes/say.ts';
import { sayChecked, sayClosed, sayOpened } from '#core/messages/polls/declared.ts';
import { RECORD_WORDS } from '#core/messages/polls/record-words.ts';
import { sayDiscrepancies, sayReason } from '#core/messages/polls/say.ts';
import { isCounted } from '#core/messages/polls/totals.ts';
import { POLLS_WORDS } from '#core/messages/polls/words.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import type { ClosingReport } from '#core/model/closing-report.ts';
import type { Lang } from '#core/model/lang.ts';

/** Code électoral, art. R52, R67: the paragraphs that the procès-verbal copies as they are. */
export function recordText(report: ClosingReport, lang: Lang): readonly string[] {
  const saying = { lang, zone: report.zone };
  const differed = report.opened !== undefined && report.opened.checks.length > 0;
  return [
    [...sayOpened(report, lang), ...(differed ? sayChecked(report, lang).slice(-1) : [])],
    sayClosed(report, lang),
    votes(report, lang),
    refusals(report, lang),
    ...report.minutes.map((entry) => [
      `${sayEntry(entry, saying).time}${POLLS_WORDS[lang].colon}${sayEntry(entry, saying).text}`,
    ]),
    ...discrepant(report, lang),
  ]
    .filter((sentences) => sentences.length > 0)
    .map((sentences) => typesetIn(sentences.join(' '), lang));
}

function votes({ totals }: ClosingReport, lang: Lang): readonly string[] {
  const words = RECORD_WORDS[lang];
  return [
    words.proxies(totals.proxy),
    words.inPerson(totals['in-person']),
    ...(totals.courtDecisions > 0 ? [words.courtDecisions(totals.courtDecisions)] : []),
    ...(totals.remote > totals.fromPrison ? [words.remote(totals.remote - totals.fromPrison)] : []),
    ...(totals.fromPrison > 0 ? [words.fromPrison(totals.fromPrison)] : []),
    ...(totals.corrected > 0 ? [words.corrected(totals.corrected)] : []),
  ];
}

function refusals({ refused }: ClosingReport, lang: Lang): readonly string[] {
  const words = RECORD_WORDS[lang];
  return [
    refused.length === 0
      ? words.noneRefused
      : words.refused(refused.map(({ what, count }) => `${sayReason(what, lang)} (${count})`).join(', ')),
  ];
}

function discrepant(report: ClosingReport, lang: Lang): readonly (readonly string[])[] {
  const said = sayDiscrepancies(report, lang);
  if (said.length === 0) return isCounted(report) ? [[RECORD_WORDS[lang].noDiscrepancy]] : [];
  return said.map(({ text, marks }) => [text, ...marks]);
}
