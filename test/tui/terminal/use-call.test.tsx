import { Text } from 'ink';
import type { ReactNode } from 'react';
import { afterEach, describe, expect, test } from 'vitest';
import { holdBack, lost } from '#test/tui/fake-client.ts';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { type Trouble, useCall } from '#tui/terminal/use-call.ts';
import { useMachine } from '#tui/terminal/use-machine.ts';

afterEach(closeWindows);

type Question = { readonly about: string };
type State = { readonly asked: Question | undefined; readonly said: readonly string[] };
type Event =
  | { readonly kind: 'ask'; readonly about: string }
  | { readonly kind: 'give-up' }
  | { readonly kind: 'answer'; readonly text: string }
  | Trouble;

function next(state: State, event: Event): State {
  switch (event.kind) {
    case 'ask':
      return { ...state, asked: { about: event.about } };
    case 'give-up':
      return { ...state, asked: undefined };
    case 'answer':
      return { asked: undefined, said: [...state.said, event.text] };
    case 'away':
    case 'failed':
      return { ...state, said: [...state.said, event.kind] };
  }
}

/** A screen that asks, and whatever its tests want to send to it. */
function asking(ask: (question: Question) => Promise<string>) {
  const screen: { send: (event: Event) => void } = { send: () => undefined };
  function Screen(): ReactNode {
    const machine = useMachine<State, Event>(next, { asked: undefined, said: [] });
    screen.send = machine.send;
    useCall<State, Question, Event>(machine, ({ asked }) => asked, {
      run: async (question) => ({ kind: 'answer', text: await ask(question) }),
      send: machine.send,
    });
    const { asked, said } = machine.state;
    return <Text>{`asks ${asked?.about ?? 'nothing'}, was told ${said.join(' and ') || 'nothing'}.`}</Text>;
  }
  return { window: openWindow(<Screen />), send: (event: Event) => screen.send(event) };
}

describe('A call of a screen', () => {
  test('is answered, in whatever time', async () => {
    const held = holdBack(({ about }: Question) => `of ${about}`);
    const { window, send } = asking(held.answer);
    send({ kind: 'ask', about: 'one' });
    await window.shows('asks one, was told nothing.');
    held.give(1);
    await window.shows('asks nothing, was told of one.');
  });

  test('that is no longer waited for answers nothing, though its answer comes before the screen is drawn again', async () => {
    const held = holdBack(({ about }: Question) => `of ${about}`);
    const { window, send } = asking(held.answer);
    send({ kind: 'ask', about: 'one' });
    await held.asked(1);

    send({ kind: 'ask', about: 'two' });
    held.give(1);

    expect(await held.asked(2)).toEqual({ about: 'two' });
    held.give(2);
    await window.shows('asks nothing, was told of two.');
  });

  test('that was given up fails for nobody', async () => {
    const held = holdBack(({ about }: Question) => (about === 'one' ? Promise.reject<string>(lost()) : `of ${about}`));
    const { window, send } = asking(held.answer);
    send({ kind: 'ask', about: 'one' });
    await held.asked(1);

    send({ kind: 'give-up' });
    held.give(1);
    send({ kind: 'ask', about: 'two' });
    held.give(2);

    await window.shows('asks nothing, was told of two.');
  });
});
