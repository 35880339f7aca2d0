/** @jsxImportSource hono/jsx */
import { CERTIFYING_PROVIDER } from '#core/model/vouched-identity.ts';
import { establish, fallBack, tellFailure } from '#web/certified/establish.tsx';
import { type AskedAct, keepWaiting, takeWaiting } from '#web/certified/waiting-act.ts';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { PATHS } from '#web/paths.ts';
import { draftOf } from '#web/request/draft.ts';
import { wholeOf } from '#web/request/routes.tsx';
import type { PortalServer } from '#web/server.ts';
import { type PageContext, type Session, sessionOf } from '#web/session.ts';
import { type Clients, certifyingClient, nameOf, returnPath } from '#web/sign-in/clients.ts';
import { type App, addForm } from '#web/signed-in.tsx';

/** acts without a counter, by the high platform of FranceConnect. */
export function addCertified(app: App, server: PortalServer, clients: Clients): void {
  const place = { app, server };
  addForm(place, PATHS.certified, async (c, session, fields) => {
    const whole = await wholeOf(c, session, draftOf(fields));
    if ('again' in whole) return whole.again;
    return leave(c, session, { server, clients, asked: whole.asked, draft: whole.draft.draft ?? '' });
  });
  addForm(place, PATHS.certifiedRevocation, (c, session, { draft = '', email }) =>
    leave(c, session, { server, clients, asked: { kind: 'revocation', email: email || undefined }, draft }),
  );
  app.get(returnPath(CERTIFYING_PROVIDER), (c) => comeBack(c, server, clients));
}

type Leaving = {
  readonly server: PortalServer;
  readonly clients: Clients;
  readonly asked: AskedAct;
  readonly draft: string;
};

async function leave(c: PageContext, session: Session, { server, clients, asked, draft }: Leaving): Promise<Response> {
  const client = await certifyingClient(clients);
  if (client === undefined) return c.notFound();
  const { formToken, lang } = session;
  try {
    const { url, departure } = await client.leave();
    const isKept = keepWaiting(c, server, { departure, asked, draft, formToken, lang });
    return isKept ? c.redirect(url.href, 303) : tellFailure(c, session, { kind: 'bad-input' });
  } catch (error) {
    server.log.warn({ provider: CERTIFYING_PROVIDER, error: nameOf(error) }, 'the identity provider does not answer');
    return fallBack(c, session, { asked, draft, fault: 'away' });
  }
}

/** The answer counts once, in the browser and in the session that left for it. */
async function comeBack(c: PageContext, server: PortalServer, clients: Clients): Promise<Response> {
  const waiting = takeWaiting(c, server);
  const client = await certifyingClient(clients);
  const session = waiting && (await sessionOf(c, server, waiting.lang));
  if (!client || !session || session.formToken !== waiting.formToken) {
    return c.html(<ErrorPage status={403} lang={waiting?.lang ?? 'fr'} />, 403);
  }
  const { search } = new URL(c.req.url);
  try {
    const url = new URL(`${returnPath(CERTIFYING_PROVIDER)}${search}`, server.url);
    const back = await client.comeBack(url, waiting.departure);
    const opened = back.ok ? await server.openCertifiedSession({ ...back, token: session.token }) : back;
    if (!opened.ok) return await fallBack(c, session, { ...waiting, fault: opened.why });
    return await establish(c, session, { ...waiting, server, token: opened.token });
  } catch (error) {
    server.log.warn({ provider: CERTIFYING_PROVIDER, error: nameOf(error) }, 'an answer of the provider was refused');
    return c.html(<ErrorPage status={403} lang={waiting.lang} />, 403);
  }
}
