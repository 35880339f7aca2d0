import type { Client } from '#tui/answers.ts';
import { paperOf, paperPages } from '#tui/screens/papers/pages.ts';
import type { Services } from '#tui/screens/town-hall/services.ts';
import type { Answer, State } from '#tui/screens/town-hall/state.ts';
import type { StepModule } from '#tui/screens/town-hall/step.ts';
import { listPrintsBindings } from '#tui/screens/town-hall/steps/list-prints/bindings.ts';
import {
  type ListPrintsCall,
  type ListPrintsStep,
  type PrintOutcome,
  readingPrintsAgain,
  stationsShown,
} from '#tui/screens/town-hall/steps/list-prints/state.ts';
import { ListPrintsView } from '#tui/screens/town-hall/steps/list-prints/view.tsx';
import { harmlessPage } from '#tui/terminal/harmless.ts';
import { canPrint, print } from '#tui/terminal/print.ts';

export const LIST_PRINTS_STEP: StepModule<ListPrintsStep> = {
  bindings: listPrintsBindings,
  send: ({ call }, services, signal) =>
    call.kind === 'read' ? read(call, services, signal) : printPaper(call, services, signal),
  answered,
  typing: () => 'keys',
  View: ListPrintsView,
};

type ReadCall = Extract<ListPrintsCall, { kind: 'read' }>;

async function read(call: ReadCall, { client }: Services, signal: AbortSignal): Promise<Answer> {
  const { rounds } = await client.board.rounds.query({}, { signal });
  const round = rounds.find(({ id }) => id === call.round) ?? rounds[0];
  if (round === undefined) return { kind: 'prints', prints: undefined };
  return {
    kind: 'prints',
    prints: { ...(await client.listPrint.overview.query({ round: round.id }, { signal })), round, rounds },
  };
}

type PrintCall = Exclude<ListPrintsCall, { kind: 'read' }>;

/** The paper of a French polling station is in French, whatever the language of the screen. */
async function printPaper(call: PrintCall, { client, keyring }: Services, signal: AbortSignal): Promise<Answer> {
  const { station, round } = call;
  const asked = { round: round.id, station };
  // A paper that cannot be printed here is not numbered: it would wait for a bureau that never gets it.
  if (!(await canPrint())) return { kind: 'print-outcome', outcome: 'no-printer' };
  if (call.kind === 'again') return { kind: 'print-outcome', outcome: await printed(client, call, signal) };
  return keyring.send(JSON.stringify({ act: 'print', ...asked }), async ({ key }): Promise<Answer> => {
    const { isNew } = await client.listPrint.record.mutate({ key, ...asked }, { signal });
    return { kind: 'print-outcome', outcome: isNew ? await printed(client, call, signal) : 'nothing-new' };
  });
}

/** Prints the last paper of a station. */
async function printed(client: Client, { station, round }: PrintCall, signal: AbortSignal): Promise<PrintOutcome> {
  const paper = paperOf(await client.listPrint.lines.query({ round: round.id, station }, { signal }), round);
  if (paper === undefined) return 'nothing-printed';
  const outcome = await print(paperPages(paper, 'fr').map(harmlessPage).join('\f'));
  return outcome === 'failed' ? 'failed-printer' : outcome;
}

/** After a paper the stations are read again; the one pointed at stays pointed at, wherever it now is. */
function answered(state: State, step: ListPrintsStep, answer: Answer): State {
  if (answer.kind === 'print-outcome') {
    const said: ListPrintsStep = { ...step, notice: { kind: answer.outcome } };
    return { ...state, step: readingPrintsAgain(said) };
  }
  if (answer.kind !== 'prints') return state;
  const before = stationsShown(step)[step.pointed]?.station;
  const after = { ...step, prints: answer.prints, pending: undefined };
  const pointed = stationsShown(after).findIndex(({ station }) => station === before);
  return { ...state, step: { ...after, pointed: Math.max(0, pointed) } };
}
