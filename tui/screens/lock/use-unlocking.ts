import type { Client } from '#tui/answers.ts';
import type { Lockable, LockEvent, Unlocking } from '#tui/screens/lock/state.ts';
import { useCall } from '#tui/terminal/use-call.ts';
import type { Machine } from '#tui/terminal/use-machine.ts';

type CallContext = { readonly client: Client; readonly onSignedOut: () => void };

/** Asks the server whether the account that was typed opens the screen again. */
export function useUnlocking({ send, ...screen }: Machine<Lockable, LockEvent>, calling: CallContext): void {
  const { client, onSignedOut } = calling;
  useCall<Lockable, Unlocking, LockEvent>(screen, ({ lock }) => lock?.pending?.call, {
    run: async (unlocking, signal) => {
      const { unlocked } = await client.session.unlock.mutate(unlocking, { signal });
      return { kind: unlocked ? 'unlocked' : 'not-unlocked' };
    },
    send: (event) =>
      send(event.kind === 'away' || event.kind === 'failed' ? { kind: 'unlock-trouble', trouble: event } : event),
    onSignedOut,
  });
}
