import type { Client, Established, ProcurationInput } from '#tui/answers.ts';
import type { Calls } from '#tui/screens/officer/calls.ts';
import type { LookUp, PersonAct, PersonAnswer } from '#tui/screens/officer/person/state.ts';
import type { Event, State } from '#tui/screens/officer/state.ts';
import { withCode } from '#tui/screens/officer/who/look-up.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

/** The calls that the steps for a person without a reference wait for. */
export function usePersonCalls(counter: Holder<State>, { client, keyring, ...calling }: Calls): void {
  useCall<State, LookUp, Event>(counter, lookUpIn, {
    ...calling,
    run: async (call, signal) => ({ kind: 'person', answer: await lookUp(client, call, signal) }),
  });
  useCall<State, ProcurationInput, Event>(counter, previewIn, {
    ...calling,
    run: async (call, signal) => {
      const preview = await client.counter.preview.query(call, { signal });
      return { kind: 'person', answer: { kind: 'preview', preview } };
    },
  });
  useCall<State, PersonAct, Event>(counter, actIn, {
    ...calling,
    run: (act, signal) =>
      keyring.send(JSON.stringify(act), async ({ key }) => {
        return { kind: 'established', act: await sign(client, { act, key }, signal) };
      }),
  });
}

function lookUpIn(state: State): LookUp | undefined {
  return state.phase === 'person' && state.step.kind === 'looking' ? state.step.call : undefined;
}

function previewIn(state: State): ProcurationInput | undefined {
  return state.phase === 'person' && state.step.kind === 'previewing' ? state.step.call : undefined;
}

function actIn(state: State): PersonAct | undefined {
  return state.phase === 'person' && state.step.kind === 'sending' ? state.step.act : undefined;
}

/** The commune first, whose name may be that of several. */
async function lookUp(client: Client, { sought, who: whose }: LookUp, signal: AbortSignal): Promise<PersonAnswer> {
  const found = await withCode(client, sought, signal);
  if (found.kind === 'communes') return found;
  const { who } = found;
  if (whose === 'mandant') return { kind: 'people', ...(await client.counter.person.query({ who }, { signal })) };
  return { kind: 'mandataire', who, ...(await client.election.list.query({}, { signal })) };
}

type Signing = { readonly act: PersonAct; readonly key: string };

function sign(client: Client, { act, key }: Signing, signal: AbortSignal): Promise<Established> {
  if (act.kind === 'revocation') return client.counter.revoke.mutate({ key, ...act.input }, { signal });
  return client.counter.form.mutate({ key, ...act.input }, { signal });
}
