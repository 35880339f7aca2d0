import { TRPCClientError } from '@trpc/client';
import { article, explain } from '#core/messages/explain.ts';
import { WORDS } from '#core/messages/words.ts';
import { EXIT, type ExitCode } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { AppRouter } from '#server/router.ts';
import { CLI_WORDS } from '#tui/cli/words.ts';
import { type AwayReason, type CallFailure, failureOf } from '#tui/client.ts';
import { FAILURE_WORDS } from '#tui/components/failure-words.ts';

/** How a command ends when the server refuses, fails or does not answer. */
export type CommandFailure = {
  readonly code: ExitCode;
  readonly sentence: string;
  readonly refusals: readonly Refusal[];
};

const NOT_FOUND = 404;
const CONFLICT = 409;

/**
 * A call that the server refused or failed, or that had no answer; any other error is a bug of this program.
 */
export function isAnswer(error: unknown): error is TRPCClientError<AppRouter> {
  return error instanceof TRPCClientError;
}

export function commandFailureOf(error: TRPCClientError<AppRouter>, lang: Lang): CommandFailure {
  const failure = failureOf(error);
  if (failure.kind === 'refused') {
    const { refusals } = failure;
    return { code: EXIT.refused, sentence: refusals.map((refusal) => sayRefusal(refusal, lang)).join('\n'), refusals };
  }
  const { httpStatus } = dataOf(error);
  if (httpStatus === NOT_FOUND) return withoutRefusals(EXIT.usage, CLI_WORDS[lang].address.otherVersion);
  if (httpStatus === CONFLICT) return withoutRefusals(EXIT.badInput, CLI_WORDS[lang].otherRequest);
  return withoutRefusals(codeOf(failure), sentenceOf(failure, { error, lang }));
}

/** The sentence of a refusal, and its article. */
export function sayRefusal(refusal: Refusal, lang: Lang): string {
  return `${explain(refusal, lang)} (${article(refusal, lang)})`;
}

/** A refusal as data: its facts, its article, its sentence. */
export function refusalData(refusal: Refusal, lang: Lang): object {
  return { ...refusal, article: article(refusal, lang), sentence: explain(refusal, lang) };
}

function withoutRefusals(code: ExitCode, sentence: string): CommandFailure {
  return { code, sentence, refusals: [] };
}

function codeOf(failure: Exclude<CallFailure, { kind: 'refused' }>): ExitCode {
  switch (failure.kind) {
    case 'signed-out':
    case 'not-allowed':
      return EXIT.notAllowed;
    case 'bad-input':
      return EXIT.badInput;
    case 'away':
      return exitOfAway(failure.why);
    case 'too-often':
      return EXIT.tryAgain;
    case 'bug':
      return EXIT.bug;
  }
}

/** A server that answers may do so once it or its database is free again. */
export function exitOfAway(why: AwayReason): ExitCode {
  return why === 'busy' || why === 'no-database' ? EXIT.tryAgain : EXIT.noServer;
}

type FailureContext = { readonly error: TRPCClientError<AppRouter>; readonly lang: Lang };

function sentenceOf(failure: Exclude<CallFailure, { kind: 'refused' }>, { error, lang }: FailureContext): string {
  const words = FAILURE_WORDS[lang];
  switch (failure.kind) {
    case 'signed-out':
      return CLI_WORDS[lang].session.over;
    case 'not-allowed': {
      const roles = (failure.roles ?? []).map((role) => WORDS[lang].role[role]);
      return roles.length > 0 ? CLI_WORDS[lang].rolesNeeded(roles.join(', ')) : words.notAllowed;
    }
    case 'bad-input': {
      const { fields } = dataOf(error);
      return fields.length > 0 ? CLI_WORDS[lang].fieldsRefused(fields.join(', ')) : words.badInput;
    }
    case 'away': {
      const server: unknown = error.meta?.['server'];
      const isSilent = failure.why === 'no-answer' && typeof server === 'string';
      return isSilent ? CLI_WORDS[lang].address.noAnswer(server) : words.away[failure.why];
    }
    case 'too-often':
      return words.tooOften(failure.seconds, failure.excess);
    case 'bug':
      return words.bug(failure.id);
  }
}

function dataOf(error: TRPCClientError<AppRouter>): {
  readonly httpStatus: number | undefined;
  readonly fields: readonly string[];
} {
  const data: { readonly httpStatus?: number; readonly fields?: readonly string[] } = error.data ?? {};
  return { httpStatus: data.httpStatus, fields: data.fields ?? [] };
}
