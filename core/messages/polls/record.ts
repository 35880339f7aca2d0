import { sayEntry } from '#core/messages/minutes/say.ts';
import { sayChecked, sayClosed, sayOpened } from '#core/messages/polls/declared.ts';
import { inType, sayDiscrepancies, sayReason } from '#core/messages/polls/say.ts';
import { POLLS_WORDS } from '#core/messages/polls/words.ts';
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
    .map((sentences) => inType(sentences.join(' '), lang));
}

function votes({ totals }: ClosingReport, lang: Lang): readonly string[] {
  const { record } = POLLS_WORDS[lang];
  return [
    record.proxies(totals.proxy),
    record.inPerson(totals['in-person']),
    ...(totals.courtDecisions > 0 ? [record.courtDecisions(totals.courtDecisions)] : []),
    ...(totals.remote > totals.fromPrison ? [record.remote(totals.remote - totals.fromPrison)] : []),
    ...(totals.fromPrison > 0 ? [record.fromPrison(totals.fromPrison)] : []),
    ...(totals.corrected > 0 ? [record.corrected(totals.corrected)] : []),
  ];
}

function refusals({ refused }: ClosingReport, lang: Lang): readonly string[] {
  const { record } = POLLS_WORDS[lang];
  return [
    refused.length === 0
      ? record.noneRefused
      : record.refused(refused.map(({ what, count }) => `${sayReason(what, lang)} (${count})`).join(', ')),
  ];
}

function discrepant(report: ClosingReport, lang: Lang): readonly (readonly string[])[] {
  const said = sayDiscrepancies(report, lang);
  if (said.length === 0) return [[POLLS_WORDS[lang].record.noDiscrepancy]];
  return said.map(({ text, marks }) => [text, ...marks]);
}
