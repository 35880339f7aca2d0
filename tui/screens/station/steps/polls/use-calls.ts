import { useState } from 'react';
import { openingSheetPages } from '#core/messages/polls/pages.ts';
import type { ScreenContext } from '#tui/screens/screen-context.ts';
import type { Event, State } from '#tui/screens/station/state.ts';
import type { Declaration } from '#tui/screens/station/steps/polls/state.ts';
import type { Printing } from '#tui/screens/station/steps.ts';
import { harmlessPage } from '#tui/terminal/harmless.ts';
import { makeKeyring } from '#tui/terminal/keyring.ts';
import type { Printed } from '#tui/terminal/print.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Holder } from '#tui/terminal/use-machine.ts';
import { useWords } from '#tui/terminal/words.tsx';

type Calling = {
  readonly seat: ScreenContext;
  readonly send: (event: Event) => void;
  readonly print: (printing: Printing) => Promise<Printed>;
};

/** Asks what is declared as soon as the list is there, and makes the presiding officer's declarations. */
export function usePollsCalls(station: Holder<State>, { seat, send, print }: Calling): void {
  const { client, now, onSignedOut } = seat;
  const { round } = station.state;
  const { lang } = useWords();
  const [keyring] = useState(makeKeyring);
  const [asking] = useState({});

  /** The sheet to sign, then the whole list. */
  async function printOpening(signal: AbortSignal): Promise<Printed> {
    const report = await client.station.closing.query({ round: round.id }, { signal });
    return print({ isWhole: true, before: openingSheetPages(report, lang).map(harmlessPage) });
  }

  useCall<State, object, Event>(station, ({ isLoaded }) => (isLoaded ? asking : undefined), {
    run: async (_, signal) => {
      const answer = await client.station.sitting.query({ round: round.id }, { signal });
      send({ kind: 'clock', here: now(), server: answer.now });
      return { kind: 'declared', sitting: answer.sitting };
    },
    send: (event) => event.kind === 'declared' && !isKnown(station) && send(event),
    onSignedOut,
  });
  useCall<State, Declaration, Event>(
    station,
    ({ step }) => (step.kind === 'declaring' ? step.pending?.call : undefined),
    {
      send,
      onSignedOut,
      run: (declaration, signal) =>
        keyring.send(JSON.stringify(declaration), async ({ key }) => {
          const sent = { key, round: round.id };
          switch (declaration.kind) {
            case 'pack': {
              const { pack } = await client.station.pack.mutate(sent, { signal });
              return { kind: 'packed', pack, clock: now() };
            }
            case 'open': {
              const { checked, reason, second } = declaration;
              const here = { ...checked.here, clock: now() };
              const opening = { ...sent, pack: checked.no, here, reason, second };
              return { kind: 'declared', ...(await client.station.open.mutate(opening, { signal })) };
            }
            case 'close': {
              const closing = { ...sent, inside: declaration.inside };
              return { kind: 'declared', ...(await client.station.close.mutate(closing, { signal })) };
            }
            case 'more': {
              const { inside, reason } = declaration;
              const more = { ...sent, inside, reason };
              return { kind: 'declared', ...(await client.station.moreInside.mutate(more, { signal })) };
            }
            case 'print':
              return { kind: 'printed', outcome: await printOpening(signal) };
          }
        }),
    },
  );
}

/** What was heard of since it was asked is newer. */
function isKnown({ now }: Holder<State>): boolean {
  return now.current.polls !== undefined;
}
