import { inform } from '#tui/cli/output.ts';
import { failureOf } from '#tui/client.ts';
import type { OnCall } from '#tui/server-link.ts';

/** Says of each call what it was, what came of it, and how long it took; never what was sent or answered. */
export function tellCalls(url: string): OnCall {
  return (procedure) => {
    const sentAt = performance.now();
    return (error) => {
      const outcome = error === undefined ? 'ok' : failureOf(error).kind;
      inform(`${procedure}  ${outcome}  ${Math.round(performance.now() - sentAt)} ms  ${new URL(url).origin}`);
    };
  };
}
