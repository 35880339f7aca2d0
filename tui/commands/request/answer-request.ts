import type { inferRouterOutputs } from '@trpc/server';
import { day } from '#core/calendar/day.ts';
import { sayDay } from '#core/messages/dates.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { AppRouter } from '#server/router.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { refusalData, sayRefusal } from '#tui/cli/failure.ts';
import { answer, answerJson, answerLarge, answerMore, warn } from '#tui/cli/output.ts';
import type { Submission } from '#tui/commands/request/submission.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';

type Submitted = inferRouterOutputs<AppRouter>['request']['submit'] & { readonly kind: 'procuration' | 'revocation' };

/** Says what would be sent, with `--dry-run`, or for which reasons the server would refuse it. */
export function answerDraft(
  submission: Submission,
  refusals: readonly Refusal[],
  { lang, asJson }: { readonly lang: Lang; readonly asJson: boolean },
): number {
  const { key: _, ...draft } = submission;
  const isRefused = refusals.length > 0;
  if (asJson)
    answerJson('request-draft/1', { ...draft, refusals: refusals.map((refusal) => refusalData(refusal, lang)) });
  else if (isRefused) for (const refusal of refusals) warn(sayRefusal(refusal, lang));
  else {
    answer(REQUEST_WORDS[lang].wouldAsk[draft.kind]);
    if (draft.kind === 'procuration') answer(draftLine(draft, lang));
  }
  return isRefused ? EXIT.refused : EXIT.done;
}

type Draft = Pick<Extract<Submission, { kind: 'procuration' }>, 'mandataire' | 'validity'>;

function draftLine({ mandataire, validity }: Draft, lang: CommandContext['lang']): string {
  const words = REQUEST_WORDS[lang];
  const who = 'nne' in mandataire ? mandataire.nne : `${mandataire.lastName} ${mandataire.firstNames}`;
  const when =
    validity.kind === 'period' ? words.until(sayDay(day(validity.until), lang)) : words.rounds(validity.rounds);
  return `  ${words.to(who, sayDay(day(mandataire.born), lang))} ${when}`;
}

/** Answers the reference first; then its last day, its rounds, its warnings. */
export function answerSubmitted(submitted: Submitted, { lang, settings }: CommandContext, asJson: boolean): void {
  const { kind, reference, lastDay, rounds, warnings, late } = submitted;
  if (asJson) {
    const minded = warnings.map((warning) => refusalData(warning, lang));
    answerJson('request/1', { kind, reference, lastDay, rounds, warnings: minded, late });
    return;
  }

  const words = REQUEST_WORDS[lang];
  answerLarge(reference, settings.isPlain);
  answerMore(words.present(sayDay(lastDay, lang)));
  if (kind === 'procuration') {
    answerMore(rounds.length === 0 ? words.noRounds : words.covered);
    for (const round of rounds) answerMore(`  ${roundLine(round, lang)}`);
  }
  if (late) answerMore(words.late);
  if (warnings.length > 0) answerMore(words.warnings);
  for (const warning of warnings) answerMore(`  ${sayRefusal(warning, lang)}`);
}

export function roundLine(
  { name, number, day, coverage }: Submitted['rounds'][number],
  lang: CommandContext['lang'],
): string {
  const words = COMPONENT_WORDS[lang];
  const round = words.round(name, number, sayDay(day, lang));
  return words.colon(round, words.coverage[coverage]);
}
