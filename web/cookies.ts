import type { Context } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import type { PortalServer } from '#web/server.ts';

/**
 * A browser keeps the token of the session, a sign-in under way, the provider's token by which the person
 * signs out there, and an act that waits for a certified identity.
 */
type Name = 'session' | 'sign-in' | 'sign-out' | 'certified';
/** Seconds that each is kept. */
const KEPT: { readonly [name in Name]: number } = { session: 3_600, 'sign-in': 600, 'sign-out': 3_600, certified: 600 };

/** Over https the browser ties a cookie to this very host. */
const optionsOf = ({ url }: Pick<PortalServer, 'url'>) =>
  url.startsWith('https:') ? ({ secure: true, prefix: 'host' } as const) : {};

export function keepCookie(c: Context, server: PortalServer, name: Name, value: string): void {
  const options = { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: KEPT[name] } as const;
  setCookie(c, name, value, { ...options, ...optionsOf(server) });
}

export function readCookie(c: Context, server: PortalServer, name: Name): string | undefined {
  const { prefix } = { prefix: undefined, ...optionsOf(server) };
  return prefix ? getCookie(c, name, prefix) : getCookie(c, name);
}

export function dropCookie(c: Context, server: PortalServer, name: Name): void {
  deleteCookie(c, name, { path: '/', ...optionsOf(server) });
}
