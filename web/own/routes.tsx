/** @jsxImportSource hono/jsx */

import { type Failure, failureOf } from '#web/client.ts';
import { certifiedFaultOf } from '#web/components/certified-fault.ts';
import { keyOf } from '#web/key.ts';
import { loadOwn } from '#web/own/load-own.ts';
import { OwnPage } from '#web/own/own-page.tsx';
import { ReferencePage } from '#web/own/reference-page.tsx';
import { RevocationPage } from '#web/own/revocation-page.tsx';
import { PATHS } from '#web/paths.ts';
import type { PortalServer } from '#web/server.ts';
import type { PageContext, Session } from '#web/session.ts';
import { type Clients, certifyingClient } from '#web/sign-in/clients.ts';
import { type App, addForm, addPage } from '#web/signed-in.tsx';

const REFERENCE = {
  fr: `${PATHS.reference.fr}/:reference`,
  en: `${PATHS.reference.en}/:reference`,
};

export function addOwn(app: App, server: PortalServer, clients: Clients): void {
  const place = { app, server };
  addPage(place, PATHS.own, async (c, session) =>
    c.html(<OwnPage session={session} own={await loadOwn(session.client)} />),
  );
  addPage(place, REFERENCE, (c, session) => showRequest(c, session));
  addForm(place, REFERENCE, withdraw);
  const mayCertify = async () => (await certifyingClient(clients)) !== undefined;
  addPage(place, PATHS.revocation, async (c, session) =>
    c.html(<RevocationPage session={session} draft={crypto.randomUUID()} mayCertify={await mayCertify()} />),
  );
  addForm(place, PATHS.revocation, async (c, session, fields) =>
    revoke(c, session, { ...fields, mayCertify: await mayCertify() }),
  );
}

async function showRequest(c: PageContext, session: Session, failure?: Failure): Promise<Response> {
  const { requests } = await session.client.request.mine.query({});
  const request = requests.find(({ reference }) => reference === c.req.param('reference'));
  if (request === undefined) return c.notFound();
  return c.html(
    <ReferencePage session={session} request={request} failure={failure} fault={certifiedFaultOf(c)} />,
    failure ? 422 : 200,
  );
}

/** A second press of the same button is the same act. */
async function withdraw(c: PageContext, session: Session): Promise<Response> {
  const reference = c.req.param('reference') ?? '';
  try {
    await session.client.request.withdraw.mutate({ key: keyOf('withdraw', reference), reference });
    return c.redirect(PATHS.own[session.lang], 303);
  } catch (error) {
    return showRequest(c, session, failureOf(error));
  }
}

type Revoking = { readonly mayCertify: boolean; readonly draft?: string; readonly email?: string };

async function revoke(
  c: PageContext,
  session: Session,
  { mayCertify, draft = '', email }: Revoking,
): Promise<Response> {
  const { client, lang } = session;
  try {
    const asked = { kind: 'revocation', email: email || undefined } as const;
    const { reference } = await client.request.submit.mutate({ key: keyOf(draft, asked), ...asked });
    return c.redirect(`${PATHS.reference[lang]}/${reference}`, 303);
  } catch (error) {
    const failure = failureOf(error);
    const shown = { draft, email, failure, mayCertify };
    return c.html(<RevocationPage session={session} {...shown} />, 422);
  }
}
