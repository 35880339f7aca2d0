import { createHash, timingSafeEqual } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import type { Lang } from '#core/model/lang.ts';
import { type Client, connect, failureOf, type Outputs } from '#web/client.ts';
import { readCookie } from '#web/cookies.ts';
import type { PortalServer } from '#web/server.ts';

export type PageContext = Context<{ Bindings: HttpBindings }>;
/** The browser's session: its procedures, its account, and the token that its forms carry. */
export type Session = {
  readonly client: Client;
  readonly account: Outputs['session']['current'];
  readonly formToken: string;
  readonly token: string;
  readonly lang: Lang;
};

/** The session of a browser; undefined when it has none, or one that is over. */
export async function sessionOf(c: PageContext, server: PortalServer, lang: Lang): Promise<Session | undefined> {
  const token = readCookie(c, server, 'session');
  if (token === undefined) return undefined;
  const client = connect((call) => server.call(c.env.incoming, call), token);
  try {
    const account = await client.session.current.query({});
    return account.role === 'elector' ? { client, account, formToken: formTokenOf(token), token, lang } : undefined;
  } catch (error) {
    if (failureOf(error).kind === 'signed-out') return undefined;
    throw error;
  }
}

/** Known to the pages of one session alone: a form of another site, or of another session, has it wrong. */
function formTokenOf(token: string): string {
  return createHash('sha256').update(`form ${token}`).digest('base64url');
}

export function isOwnForm({ formToken }: Session, given: unknown): boolean {
  const [own, other] = [Buffer.from(formToken), Buffer.from(typeof given === 'string' ? given : '')];
  return own.length === other.length && timingSafeEqual(own, other);
}
