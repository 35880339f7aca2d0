import { useState } from 'react';
import type { Client } from '#tui/answers.ts';
import type { LockEvent, Unlocking } from '#tui/screens/station/lock/state.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import type { Correction } from '#tui/screens/station/steps/correction/state.ts';
import type { CardQuery, ElsewhereQuery, MarkAct, Printing } from '#tui/screens/station/steps.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import type { Printed } from '#tui/terminal/print.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';

type Calling = {
  readonly client: Client;
  readonly send: (event: Event) => void;
  readonly onSignedOut: () => void;
  readonly print: (printing: Printing) => Promise<Printed>;
};

/** The calls that the steps of the station wait for. */
export function useStationCalls(station: Holder<State>, { client, print, ...calling }: Calling): void {
  const { round } = station.state;
  const [keyring] = useState(makeKeyring);
  useUnlockCall(station, { client, ...calling });

  useCall<State, CardQuery, Event>(station, ({ step }) => (step.kind === 'opening' ? step.opening.call : undefined), {
    ...calling,
    run: async (opening, signal) => {
      const asked = { round: round.id, ...opening };
      if ('nne' in asked) return { kind: 'holder', holder: await client.station.holder.query(asked, { signal }) };
      return { kind: 'opened', card: await client.station.card.query(asked, { signal }) };
    },
  });
  useCall<State, MarkAct, Event>(station, ({ step }) => (step.kind === 'marking' ? step.pending.call : undefined), {
    ...calling,
    run: ({ mandant, choice, inside }, signal) => {
      const act = choice.kind === 'proxy' ? choice.given.procuration : mandant;
      return keyring.send(`${choice.kind} ${act} ${inside}`, async (keys) => {
        const voting = { ...keys, round: round.id };
        const { mark } = await votes(client.station, { mandant, choice, inside }, { voting, signal });
        return { kind: 'marked', mark };
      });
    },
  });
  useCall<State, Correction, Event>(
    station,
    ({ step }) => (step.kind === 'correcting' ? step.pending?.call : undefined),
    {
      ...calling,
      run: (correction, signal) =>
        keyring.send(JSON.stringify(correction), async ({ key }) => {
          await client.station.correct.mutate({ key, ...correction }, { signal });
          return { kind: 'corrected' };
        }),
    },
  );
  useCall<State, object, Event>(station, ({ courtDecisionVotersQuery }) => courtDecisionVotersQuery, {
    ...calling,
    run: async (_, signal) => {
      const { bearers } = await client.station.bearers.query({ round: round.id }, { signal });
      return { kind: 'bearers', bearers };
    },
    send: (event) => event.kind === 'bearers' && calling.send(event),
  });
  useCall<State, Printing, Event>(station, ({ step }) => (step.kind === 'printing' ? step.pending?.call : undefined), {
    ...calling,
    run: async (printing) => ({ kind: 'printed', outcome: await print(printing) }),
  });
  useCall<State, ElsewhereQuery, Event>(
    station,
    ({ step }) => (step.kind === 'elsewhere' ? step.pending?.call : undefined),
    {
      ...calling,
      run: async (whereabouts, signal) => {
        const { people } = await client.station.elsewhere.query(whereabouts, { signal });
        return { kind: 'elsewhere', people };
      },
    },
  );
}

/** What opens a locked screen again goes on beside whatever its step waits for. */
function useUnlockCall(station: Holder<State>, { client, send, onSignedOut }: Omit<Calling, 'print'>): void {
  useCall<State, Unlocking, LockEvent>(station, ({ lock }) => lock?.pending?.call, {
    run: async (unlocking, signal) => {
      const { unlocked } = await client.session.unlock.mutate(unlocking, { signal });
      return { kind: unlocked ? 'unlocked' : 'not-unlocked' };
    },
    send: (event) =>
      send(event.kind === 'away' || event.kind === 'failed' ? { kind: 'unlock-trouble', trouble: event } : event),
    onSignedOut,
  });
}

type Voting = {
  readonly voting: { readonly key: string; readonly id: string; readonly round: string };
  readonly signal: AbortSignal;
};

/** the vote that was chosen. */
function votes(station: Client['station'], { mandant, choice, inside }: MarkAct, { voting, signal }: Voting) {
  switch (choice.kind) {
    case 'proxy': {
      const by = { procuration: choice.given.procuration };
      return station.proxyVotes.mutate({ ...voting, inside, by }, { signal });
    }
    case 'in-person':
      return station.mandantVotes.mutate({ ...voting, inside, mandant }, { signal });
    case 'envelope':
      return station.prisonerVotes.mutate({ ...voting, elector: mandant }, { signal });
  }
}
