import { useEffect } from 'react';
import type { ProcurationId } from '#core/model/ids.ts';
import type { Client } from '#tui/answers.ts';
import { failureOf } from '#tui/client.ts';
import type { Event } from '#tui/screens/town-hall/state.ts';

/** Milliseconds between two signs of life of what is open; the server waits for minutes. */
const RENEWED_EVERY = 30_000;

type Claimed = { readonly claimed: ProcurationId | undefined; readonly isLocked: boolean };
type With = { readonly client: Client; readonly send: (event: Event) => void };

/**
 * Tells the server that the procuration is still open here, and gives it back when its card is left. Behind a
 * lock nobody decides: the claim runs out, and another agent may take it over.
 */
export function useClaim({ claimed, isLocked }: Claimed, { client, send }: With): void {
  useEffect(() => {
    if (claimed === undefined || isLocked) return;
    const renew = () => {
      client.procuration.renew.mutate({ procuration: claimed }).catch((error: unknown) => {
        const failure = failureOf(error);
        if (failure.kind === 'refused') send({ kind: 'claim-lost', procuration: claimed, failure });
      });
    };
    const renewing = setInterval(renew, RENEWED_EVERY);
    return () => clearInterval(renewing);
  }, [claimed, isLocked, client, send]);

  useEffect(() => {
    if (claimed === undefined) return;
    return () => void client.procuration.release.mutate({ procuration: claimed }).catch(() => undefined);
  }, [claimed, client]);
}
