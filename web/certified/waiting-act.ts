import type { Lang } from '#core/model/lang.ts';
import { LANGS } from '#core/model/lang.ts';
import type { Inputs } from '#web/client.ts';
import { dropCookie, keepCookie, readCookie } from '#web/cookies.ts';
import type { PortalServer } from '#web/server.ts';
import type { PageContext } from '#web/session.ts';
import type { Departure } from '#web/sign-in/provider-client.ts';

type WithoutKey<Submission> = Submission extends unknown ? Omit<Submission, 'key'> : never;
export type AskedAct = WithoutKey<Inputs['request']['submit']>;

/** An act that waits in a browser for a certified identity; `formToken` is that of the mandant's session. */
export type WaitingAct = {
  readonly departure: Departure;
  readonly asked: AskedAct;
  readonly draft: string;
  readonly formToken: string;
  readonly lang: Lang;
};

/** Signs at most: a browser keeps no longer cookie. */
const LONGEST = 3_800;

/** Whether the browser keeps it: an act with names longer than any is not asked for. */
export function keepWaiting(c: PageContext, server: PortalServer, act: WaitingAct): boolean {
  const kept = Buffer.from(JSON.stringify(act)).toString('base64url');
  if (kept.length > LONGEST) return false;
  keepCookie(c, server, 'certified', kept);
  return true;
}

/** Taken once: the same answer of the provider does nothing the second time. */
export function takeWaiting(c: PageContext, server: PortalServer): WaitingAct | undefined {
  const kept = readCookie(c, server, 'certified');
  dropCookie(c, server, 'certified');
  try {
    const read: WaitingAct | undefined = kept && JSON.parse(Buffer.from(kept, 'base64url').toString());
    return read && LANGS.includes(read.lang) ? read : undefined;
  } catch {
    return undefined;
  }
}
