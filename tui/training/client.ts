import { createTRPCClient, httpLink } from '@trpc/client';
import type { inferRouterInputs } from '@trpc/server';
import { day } from '#core/calendar/day.ts';
import type { ElectorId, MarkId, ProcurationId } from '#core/model/ids.ts';
import type { Refusal } from '#core/model/refusal.ts';
import type { AppRouter } from '#server/router.ts';
import type { Client } from '#tui/answers.ts';
import {
  correct,
  holder,
  mandantVotes,
  prisonerVotes,
  proxyVotes,
  TrainingRefused,
  write,
} from '#tui/training/acts.ts';
import { card, courtDecisionVoters, elsewhere, list, type TrainingStation } from '#tui/training/bureau.ts';
import { courtDecisionVotes } from '#tui/training/court-decision.ts';

type Inputs = inferRouterInputs<AppRouter>['station'];

/** A client without a server: the calls of a station's screen are answered in this process, no others are. */
export function trainingClient(bureau: TrainingStation): Client {
  const answers = answersOf(bureau);
  const link = httpLink<AppRouter>({
    url: 'http://training.invalid',
    methodOverride: 'POST',
    transformer: { input: PLAIN, output: PLAIN },
    fetch: async (url, options) => {
      const path = new URL(String(url)).pathname.slice(1);
      return answerTo(answers[path], JSON.parse(String(options?.body ?? '{}')));
    },
  });
  return createTRPCClient<AppRouter>({ links: [link] });
}

const asItIs = (value: unknown) => value;
const PLAIN = { serialize: asItIs, deserialize: asItIs };

async function answerTo(answer: Answers[string] | undefined, input: unknown): Promise<Response> {
  if (answer === undefined) return failed([], 404);
  try {
    return Response.json({ result: { data: await answer(input as never) } });
  } catch (error) {
    if (!(error instanceof TrainingRefused)) throw error;
    return failed(error.reasons, 422);
  }
}

type Answers = { readonly [path: string]: (input: never) => unknown };

function answersOf(bureau: TrainingStation): Answers {
  return {
    health: () => ({ status: 'ok', isClockOff: false }),
    'session.signOut': () => ({}),
    'session.unlock': () => ({ unlocked: true }),
    'station.rounds': () => ({ rounds: [bureau.round], isToday: true }),
    'station.list': () => ({ people: list(bureau), next: undefined, cursor: '0', refused: [], olderRefused: 0 }),
    'station.follow': () => new Promise(() => undefined),
    'station.card': ({ elector }: Inputs['card']) => card(bureau, elector as ElectorId),
    'station.holder': ({ nne }: Inputs['holder']) => holder(bureau, nne),
    'station.bearers': () => ({ bearers: courtDecisionVoters(bureau) }),
    'station.elsewhere': ({ lastName, born }: Inputs['elsewhere']) => elsewhere(bureau, lastName, born),
    'station.proxyVotes': ({ id, by }: Inputs['proxyVotes']) =>
      'procuration' in by ? { mark: proxyVotes(bureau, id as MarkId, by.procuration as ProcurationId) } : undefined,
    'station.mandantVotes': ({ id, mandant }: Inputs['mandantVotes']) => ({
      mark: mandantVotes(bureau, id as MarkId, mandant as ElectorId),
    }),
    'station.prisonerVotes': ({ id, elector }: Inputs['prisonerVotes']) => ({
      mark: prisonerVotes(bureau, id as MarkId, elector as ElectorId),
    }),
    'station.correct': ({ mark, reason }: Inputs['correct']) => {
      correct(bureau, mark as MarkId, reason);
      return { status: 'corrected' };
    },
    'station.bearerVotes': ({ id, bearer, decision }: Inputs['bearerVotes']) => ({
      mark: courtDecisionVotes(bureau, id as MarkId, {
        voter: bearer,
        decision: { ...decision, on: day(decision.on) },
      }),
    }),
    'station.minutes': () => ({ entries: [...bureau.minutes] }),
    'station.write': (minute: Inputs['write']) => {
      write(bureau, minute);
      return { status: 'written' };
    },
  };
}

function failed(refusals: readonly Refusal[], httpStatus: number): Response {
  const data = { code: 'X', httpStatus, refusals, fields: [], id: undefined };
  return Response.json({ error: { code: -32_000, message: 'X', data } }, { status: httpStatus });
}
