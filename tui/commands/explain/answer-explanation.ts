import { sayDay } from '#core/messages/dates.ts';
import { articleOfCode, cite } from '#core/messages/explain.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { Explanation } from '#tui/answers.ts';
import { refusalData, sayRefusal } from '#tui/cli/failure.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { EXPLAIN_WORDS, type ExplainWords } from '#tui/commands/explain/words.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';

/** Answers the outcome first, then its reasons, rounds and last day, and the places taken under the cap. */
export function answerExplanation(explained: Explanation, lang: Lang, asJson: boolean): void {
  if (asJson) answerData(explained, lang);
  else answerText(explained, lang);
}

function answerText(explained: Explanation, lang: Lang): void {
  const { reasons, until, longest } = explained;
  const words = EXPLAIN_WORDS[lang];
  answer(headline(explained, words));
  for (const reason of unique(reasons, lang)) answer(`  ${reason}`);
  answerRounds(explained, lang);
  if (until && reasons.length === 0) answer(words.until(sayDay(until, lang)));
  if (longest) answer(words.longest(sayDay(longest, lang), articleOfCode('period-too-long', lang)));
  answerPlaces(explained, lang);
  answerCounter(explained, lang);
  answerWarnings(explained, lang);
  answer(words.nothing);
}

/** The outcome: of a request to an elector, of an act to an authority. */
function headline({ would, places }: Explanation, words: ExplainWords): string {
  return would === 'refused' && places === undefined ? words.requestRefused : words.would[would];
}

/** The warnings that no round has said already, and that the poll is close. */
function answerWarnings({ warnings, rounds, late, places }: Explanation, lang: Lang): void {
  const words = REQUEST_WORDS[lang];
  const said = rounds.flatMap(({ reason }) => (reason ? [sayRefusal(reason, lang)] : []));
  const unsaid = unique(warnings, lang).filter((warning) => !said.includes(warning));
  if (unsaid.length > 0) answer(words.warnings);
  for (const warning of unsaid) answer(`  ${warning}`);
  if (late) answer(places === undefined ? words.late : COMPONENT_WORDS[lang].late);
}

function unique(refusals: readonly Refusal[], lang: Lang): readonly string[] {
  return [...new Set(refusals.map((refusal) => sayRefusal(refusal, lang)))];
}

function answerRounds({ rounds, until, reasons }: Explanation, lang: Lang): void {
  const words = COMPONENT_WORDS[lang];
  if (rounds.length > 0) answer(EXPLAIN_WORDS[lang].rounds(cite(['R74'], lang)));
  else if (until && reasons.length === 0) answer(REQUEST_WORDS[lang].noRounds);
  for (const { name, number, day, coverage, reason } of rounds) {
    const round = words.round(name, number, sayDay(day, lang));
    answer(`  ${words.colon(round, words.coverage[coverage])}`);
    if (reason && reasons.length === 0) answer(`    ${sayRefusal(reason, lang)}`);
  }
}

function answerPlaces({ places }: Explanation, lang: Lang): void {
  const words = EXPLAIN_WORDS[lang];
  const { colon, round: sayRound } = COMPONENT_WORDS[lang];
  if (places === undefined || places.length === 0) return;
  answer(words.held(articleOfCode('cap-total', lang)));
  for (const { round, inFrance, inAll } of places) {
    const taken = [words.place.inFrance(words.places(inFrance)), words.place.inAll(words.places(inAll))];
    answer(`  ${colon(sayRound(round.election, round.number, sayDay(round.day, lang)), taken.join(', '))}`);
  }
}

/** whether a request that would be accepted needs the counter. */
function answerCounter({ counter, would }: Explanation, lang: Lang): void {
  if (counter === undefined || would !== 'requested') return;
  if (counter.length === 0) answer(EXPLAIN_WORDS[lang].withoutCounter);
  for (const reason of counter) answer(sayRefusal(reason, lang));
}

function answerData({ reasons, rounds, warnings, counter, ...rest }: Explanation, lang: Lang): void {
  const data = (refusal: Refusal) => refusalData(refusal, lang);
  answerJson('explanation/1', {
    ...rest,
    reasons: reasons.map(data),
    rounds: rounds.map(({ reason, ...round }) => ({ ...round, reason: reason && data(reason) })),
    warnings: warnings.map(data),
    counter: counter?.map(data),
  });
}
