/** @jsxImportSource hono/jsx */
import { LANGS, type Lang } from '#core/model/lang.ts';
import { SIGN_IN_PROVIDERS, type SignInProviderId } from '#core/model/vouched-identity.ts';
import { dropCookie, keepCookie, readCookie } from '#web/cookies.ts';
import { PATHS } from '#web/paths.ts';
import type { PortalServer } from '#web/server.ts';
import type { PageContext, Session } from '#web/session.ts';
import { type Clients, idsOf, nameOf, returnPath } from '#web/sign-in/clients.ts';
import type { Departure } from '#web/sign-in/provider-client.ts';
import { type SignInFault, SignInPage } from '#web/sign-in/sign-in-page.tsx';
import { type App, addForm } from '#web/signed-in.tsx';

/** A sign-in that a browser has under way. */
type SigningIn = Departure & { readonly provider: SignInProviderId; readonly lang: Lang };

export function addSignIn(app: App, server: PortalServer, clients: Clients): void {
  for (const lang of LANGS) {
    app.get(PATHS.signIn[lang], async (c) => c.html(<SignInPage lang={lang} providers={await idsOf(clients)} />));
    app.get(`${PATHS.signIn[lang]}/:provider`, (c) => leave(c, { server, clients, lang }));
  }
  addForm({ app, server }, PATHS.signOut, (c, session) => signOut(c, session, { server, clients }));
  for (const provider of SIGN_IN_PROVIDERS) {
    app.get(returnPath(provider), (c) => comeBack(c, { server, clients, provider }));
  }
}

type Place = { readonly server: PortalServer; readonly clients: Clients };

async function leave(c: PageContext, { server, clients, lang }: Place & { readonly lang: Lang }): Promise<Response> {
  const provider = (await idsOf(clients)).find((id) => id === c.req.param('provider'));
  const client = (await clients()).find((each) => each.provider.id === provider);
  if (client === undefined || provider === undefined) return c.notFound();
  try {
    const { url, departure } = await client.leave();
    const signingIn: SigningIn = { ...departure, provider, lang };
    keepCookie(c, server, 'sign-in', Buffer.from(JSON.stringify(signingIn)).toString('base64url'));
    return c.redirect(url.href);
  } catch (error) {
    server.log.warn({ provider, error: nameOf(error) }, 'the identity provider does not answer');
    return tellFault(c, { clients, lang, fault: 'away' });
  }
}

type ReturnPlace = Place & { readonly provider: SignInProviderId };

/** The answer of a provider counts in the browser that left for it, once, at that provider's own address. */
async function comeBack(c: PageContext, { server, clients, provider }: ReturnPlace): Promise<Response> {
  const signingIn = readSigningIn(readCookie(c, server, 'sign-in'));
  dropCookie(c, server, 'sign-in');
  const lang = signingIn?.lang ?? 'fr';
  const client = (await clients()).find((each) => each.provider.id === provider);
  if (client === undefined || signingIn?.provider !== provider) return tellFault(c, { clients, lang, fault: 'lost' });

  const { search } = new URL(c.req.url);
  try {
    const back = await client.comeBack(new URL(`${returnPath(provider)}${search}`, server.url), signingIn);
    if (!back.ok) return tellFault(c, { clients, lang, fault: back.why });
    const session = await server.openSession(back.vouched);
    if (!session.ok) return tellFault(c, { clients, lang, fault: session.why });
    keepCookie(c, server, 'sign-out', `${provider} ${back.idToken}`);
    keepCookie(c, server, 'session', session.token);
    return c.redirect(PATHS.own[lang], 303);
  } catch (error) {
    server.log.warn({ provider, error: nameOf(error) }, 'an answer of the identity provider was refused');
    return tellFault(c, { clients, lang, fault: 'refused' });
  }
}

function readSigningIn(kept: string | undefined): SigningIn | undefined {
  try {
    const read: SigningIn | undefined = kept && JSON.parse(Buffer.from(kept, 'base64url').toString());
    return read && LANGS.includes(read.lang) ? read : undefined;
  } catch {
    return undefined;
  }
}

type FaultPlace = { readonly clients: Clients; readonly lang: Lang; readonly fault: SignInFault };

async function tellFault(c: PageContext, { clients, lang, fault }: FaultPlace): Promise<Response> {
  return c.html(
    <SignInPage lang={lang} providers={await idsOf(clients)} fault={fault} />,
    fault === 'away' ? 503 : 403,
  );
}

/** Ends the session here, then at the provider, where the next person at this browser would find it open. */
async function signOut(c: PageContext, { client: own, lang }: Session, { server, clients }: Place): Promise<Response> {
  await own.session.signOut.mutate({});
  const [id, idToken] = (readCookie(c, server, 'sign-out') ?? '').split(' ');
  dropCookie(c, server, 'session');
  dropCookie(c, server, 'sign-out');
  const home = `${server.url}${PATHS.home[lang]}`;
  const client = (await clients()).find(({ provider }) => provider.id === id);
  const away = idToken && client ? await client.signOutUrl(idToken, home).catch(() => undefined) : undefined;
  return c.redirect(away?.href ?? home, 303);
}
