/** @jsxImportSource hono/jsx */
import { type Failure, failureOf, type Outputs } from '#web/client.ts';
import { keyOf } from '#web/key.ts';
import { loadOwn } from '#web/own/load-own.ts';
import { PATHS } from '#web/paths.ts';
import { type Draft, draftOf, type Election, readDraft } from '#web/request/draft.ts';
import { findCommune } from '#web/request/find-commune.ts';
import { FormPage, type FormProps } from '#web/request/form-page.tsx';
import { type Asked, ReadOverPage } from '#web/request/read-over-page.tsx';
import type { PortalServer } from '#web/server.ts';
import type { PageContext, Session } from '#web/session.ts';
import { type Clients, certifyingClient } from '#web/sign-in/clients.ts';
import { type App, addForm, addPage } from '#web/signed-in.tsx';

export function addRequest(app: App, server: PortalServer, clients: Clients): void {
  const place = { app, server };
  addPage(place, PATHS.request, (c, session) => showForm(c, session, { draft: { draft: crypto.randomUUID() } }));
  addForm(place, PATHS.request, (c, session, fields) =>
    fields['edit']
      ? showForm(c, session, { draft: draftOf(fields) })
      : check(c, session, { given: draftOf(fields), clients }),
  );
  addForm(place, PATHS.send, (c, session, fields) => send(c, session, { given: draftOf(fields), clients }));
}

type Shown = Pick<FormProps, 'draft' | 'missing' | 'communes' | 'failure'>;

async function showForm(c: PageContext, session: Session, shown: Shown): Promise<Response> {
  const [own, elections] = await Promise.all([loadOwn(session.client), electionsFor(session)]);
  const isWhole = shown.failure === undefined && shown.missing === undefined;
  return c.html(<FormPage session={session} own={own} elections={elections} {...shown} />, isWhole ? 200 : 422);
}

async function electionsFor({ client }: Session): Promise<readonly Election[]> {
  return (await client.election.list.query({})).elections;
}

/** What is asked for, whole; or the answer that shows the form again. */
type Whole = { readonly asked: Asked; readonly draft: Draft } | { readonly again: Response };

export async function wholeOf(c: PageContext, session: Session, given: Draft): Promise<Whole> {
  const { draft, choices } = await findCommune(session.client, given);
  const read = readDraft(draft, await electionsFor(session));
  if (read.ok) return { asked: read.asked, draft };
  return { again: await showForm(c, session, { draft, missing: read.missing, communes: choices }) };
}

type Preview = Outputs['procuration']['explain'];

type Given = { readonly given: Draft; readonly clients: Clients };

/** whether the law lets a certified identity replace a counter, and this site can ask for one. */
async function isCertifiable({ counter }: Preview, clients: Clients): Promise<boolean> {
  const isClosed = counter?.some((refusal) => refusal.code === 'counter-required' && refusal.lacks === 'law');
  return !isClosed && (await certifyingClient(clients)) !== undefined;
}

/** Reads the form over with the elector, unless the law refuses it already. */
async function check(c: PageContext, session: Session, { given, clients }: Given): Promise<Response> {
  try {
    const whole = await wholeOf(c, session, given);
    if ('again' in whole) return whole.again;
    const preview = await previewOf(session, whole.asked);
    const { reasons: refusals } = preview;
    if (refusals.length > 0) {
      return showForm(c, session, { draft: whole.draft, failure: { kind: 'refused', refusals } });
    }
    const mayCertify = await isCertifiable(preview, clients);
    return c.html(<ReadOverPage session={session} preview={preview} mayCertify={mayCertify} {...whole} />);
  } catch (error) {
    return showForm(c, session, { draft: given, failure: failureOf(error) });
  }
}

function previewOf({ client }: Session, { mandataire, validity, link }: Asked): Promise<Preview> {
  return client.procuration.explain.query({ mandataire, validity, link });
}

/** The same page sent twice is one request; its reference has a page of its own, to be loaded again. */
async function send(c: PageContext, session: Session, { given, clients }: Given): Promise<Response> {
  const { client, lang } = session;
  try {
    const whole = await wholeOf(c, session, given);
    if ('again' in whole) return whole.again;
    const key = keyOf(given.draft ?? '', whole.asked);
    const { reference } = await client.request.submit.mutate({ key, ...whole.asked });
    return c.redirect(`${PATHS.reference[lang]}/${reference}`, 303);
  } catch (error) {
    return tellNotSent(c, session, { given, clients, failure: failureOf(error) });
  }
}

type NotSent = Given & { readonly failure: Failure };

/** A lost answer is asked for again from the same page; anything else is corrected in the form. */
async function tellNotSent(
  c: PageContext,
  session: Session,
  { given: draft, clients, failure }: NotSent,
): Promise<Response> {
  if (failure.kind !== 'away') return showForm(c, session, { draft, failure });
  const whole = await wholeOf(c, session, draft);
  if ('again' in whole) return whole.again;
  const preview = await previewOf(session, whole.asked);
  const told = { preview, failure, mayCertify: await isCertifiable(preview, clients) };
  return c.html(<ReadOverPage session={session} {...told} {...whole} />, 503);
}
