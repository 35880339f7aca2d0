/** @jsxImportSource hono/jsx */
import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import { LANGS, type Lang } from '#core/model/lang.ts';
import { addCertified } from '#web/certified/routes.tsx';
import { isAway } from '#web/client.ts';
import { langAccepted } from '#web/lang.ts';
import { addOwn } from '#web/own/routes.tsx';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { STATIC_PAGES, StaticPage } from '#web/pages/static-page.tsx';
import { addRequest } from '#web/request/routes.tsx';
import type { PortalServer } from '#web/server.ts';
import { makeClients } from '#web/sign-in/clients.ts';
import { addSignIn } from '#web/sign-in/routes.tsx';
import type { App } from '#web/signed-in.tsx';
import { STYLE } from '#web/style.ts';

/** Bytes: no form of the pages is longer. */
const LARGEST_FORM = 16_384;

export function makeApp(server: PortalServer): App {
  const app: App = new Hono<{ Bindings: HttpBindings }>();
  app.use(headersFor(server), csrf({ origin: new URL(server.url).origin }));
  app.use(bodyLimit({ maxSize: LARGEST_FORM, onError: (c) => tellError(c, 413) }));
  app.get('/', (c) => c.redirect(`/${langAccepted(c.req.header('accept-language'))}`));
  app.get('/style.css', (c) => c.body(STYLE, 200, { 'content-type': 'text/css; charset=utf-8' }));
  for (const lang of LANGS) {
    for (const page of STATIC_PAGES) {
      app.get(page.path[lang], (c) => c.html(<StaticPage page={page} lang={lang} />));
    }
  }
  const clients = makeClients(server);
  addSignIn(app, server, clients);
  addOwn(app, server, clients);
  addRequest(app, server, clients);
  addCertified(app, server, clients);
  app.notFound((c) => tellError(c, 404));
  app.onError((error, c) => {
    if (error instanceof HTTPException) return tellError(c, error.status === 403 ? 403 : 400);
    if (isAway(error)) return tellError(c, 503);
    const id = randomUUID();
    server.log.error({ id, error: { name: error.name, stack: error.stack } }, 'bug');
    return tellError(c, 500, id);
  });
  return app;
}

/**
 * The pages load nothing but their own stylesheet, run no script, and stand in no frame. A form may lead to a
 * provider, where its answer sends the browser to sign out.
 */
function headersFor({ url }: PortalServer) {
  return secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: url.startsWith('https:'),
  });
}

async function tellError(c: Context, status: 400 | 403 | 404 | 413 | 500 | 503, id?: string): Promise<Response> {
  return c.html(<ErrorPage status={status} id={id} lang={langOf(c)} />, status);
}

/** The language of a page is the first part of its path. */
function langOf(c: Context): Lang {
  const [, first] = c.req.path.split('/');
  return LANGS.find((lang) => lang === first) ?? langAccepted(c.req.header('accept-language'));
}
