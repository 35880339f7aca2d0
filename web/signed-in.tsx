/** @jsxImportSource hono/jsx */
import type { HttpBindings } from '@hono/node-server';
import type { Hono } from 'hono';
import { LANGS, type Lang } from '#core/model/lang.ts';
import { ErrorPage } from '#web/pages/error-page.tsx';
import { PATHS } from '#web/paths.ts';
import type { PortalServer } from '#web/server.ts';
import { isOwnForm, type PageContext, type Session, sessionOf } from '#web/session.ts';

export type App = Hono<{ Bindings: HttpBindings }>;
/** What was typed in a form, by the names of its fields. */
export type Fields = { readonly [name: string]: string };
type Answer = Response | Promise<Response>;

/** A page of the elector who is signed in; who is not is led to the sign-in. */
export function addPage(
  { app, server }: { readonly app: App; readonly server: PortalServer },
  paths: { readonly [lang in Lang]: string },
  answer: (c: PageContext, session: Session) => Answer,
): void {
  for (const lang of LANGS) {
    app.get(paths[lang], async (c) => {
      const session = await sessionOf(c, server, lang);
      return session ? answer(c, session) : c.redirect(PATHS.signIn[lang], 303);
    });
  }
}

/** A form of such a page: one of another session in the same browser, or of another site, does nothing. */
export function addForm(
  { app, server }: { readonly app: App; readonly server: PortalServer },
  paths: { readonly [lang in Lang]: string },
  answer: (c: PageContext, session: Session, fields: Fields) => Answer,
): void {
  for (const lang of LANGS) {
    app.post(paths[lang], async (c) => {
      const session = await sessionOf(c, server, lang);
      if (session === undefined) return c.redirect(PATHS.signIn[lang], 303);
      const fields = textsOf(await c.req.parseBody());
      if (!isOwnForm(session, fields['token'])) return c.html(<ErrorPage status={403} lang={lang} />, 403);
      return answer(c, session, fields);
    });
  }
}

function textsOf(body: { readonly [name: string]: unknown }): Fields {
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value.trim()]] : [])),
  );
}
