import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '#drizzle/connection/statement.ts';
import { requests } from '#drizzle/schema/procurations.ts';
import type { Person } from '#test/database/people.ts';
import { presidential } from '#test/database/places.ts';
import type { Browser } from '#test/web/browser.ts';
import { type Portal, signIn, startPortal } from '#test/web/signing-in.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const requestsOf = ({ elector }: Person) =>
  portal.running.database.db.select().from(requests).where(eq(requests.mandant, elector));
const first = `${presidential.id} 1`;
const to = ({ nne, born }: Person) => ({ by: 'nne', nne, nneBorn: born, when: first });

/** Fills the form for this mandataire, and comes to the page that is read over. */
async function readOver(browser: Browser, mandataire: Person, more: Record<string, string> = {}) {
  await browser.open('/fr/demande');
  return browser.send('/fr/demande', { ...to(mandataire), ...more });
}

describe('A request', () => {
  test('goes by four steps and a page read over to a reference, with where to go and until when', async () => {
    const mandant = await portal.person();
    const mandataire = await portal.person({ on: 'marly' });
    const browser = await portal.signedIn(mandant);
    const form = await browser.open('/fr/demande');
    for (const step of ['Je suis…', 'Je vote à…', 'Je donne procuration à…', 'Je donne procuration pour…']) {
      expect(form.text).toContain(step);
    }
    const over = await browser.send('/fr/demande', to(mandataire));
    expect(over.status).toBe(200);
    expect(over.text).toContain('Relire ma demande');
    expect(over.text).toContain(mandataire.nne);
    expect(await requestsOf(mandant)).toEqual([]);

    const page = await browser.send('/fr/demande/envoi');
    const [made] = await requestsOf(mandant);
    expect(page.url.pathname).toBe(`/fr/demandes/${made?.reference}`);
    expect(page.text).toContain(`<p class="reference">${made?.reference}</p>`);
    expect(page.text).toContain('À présenter au plus tard le');
    expect((await browser.open('/fr/mon-espace')).text).toContain(String(made?.reference));
  });

  test('that is sent twice is made once, and one changed after the back button is another', async () => {
    const mandant = await portal.person();
    const [one, two] = [await portal.person(), await portal.person()];
    const browser = await portal.signedIn(mandant);
    await browser.open('/fr/demande');
    const drafted = await browser.send('/fr/demande', to(one));
    const sent = await browser.send('/fr/demande/envoi');
    const draft = /name="draft" value="([^"]*)"/.exec(drafted.text)?.[1] ?? '';

    await readOver(browser, one, { draft });
    const again = await browser.send('/fr/demande/envoi');
    expect(again.url.pathname).toBe(sent.url.pathname);
    await readOver(browser, two, { draft });
    expect((await browser.send('/fr/demande/envoi')).url.pathname).not.toBe(sent.url.pathname);
    expect(await requestsOf(mandant)).toHaveLength(2);
  });

  test('names a mandataire by civil status, and a commune whose name many share is chosen', async () => {
    const mandant = await portal.person();
    const mandataire = await portal.person({ on: 'marly' });
    const browser = await portal.signedIn(mandant);
    await browser.open('/fr/demande');
    const { lastName, firstNames, born } = mandataire;
    const named = { by: 'names', lastName, firstNames, sex: 'F', born, commune: 'Marly', when: first };
    const page = await browser.send('/fr/demande', named);
    expect(page.text).toContain('Relire ma demande');
    expect(page.text).toContain(firstNames);
    expect((await browser.send('/fr/demande/envoi')).url.pathname).toMatch(/^\/fr\/demandes\/[0-9A-Z]{6}$/);
  });

  test('of a pair that is nobody’s is refused in words that say no more', async () => {
    const mandant = await portal.person();
    const mandataire = await portal.person();
    const browser = await portal.signedIn(mandant);
    const wrongBirth = await readOver(browser, mandataire, { nneBorn: '1970-02-03' });
    const wrongNumber = await readOver(browser, mandataire, { nne: '999999999' });
    for (const page of [wrongBirth, wrongNumber]) {
      expect([page.status, page.text]).toEqual([422, expect.stringContaining('Aucun électeur ne correspond')]);
      expect(page.text).toContain('Je donne procuration à…');
    }
  });

  test('to oneself is refused before it is sent, with the article', async () => {
    const mandant = await portal.person();
    const page = await readOver(await portal.signedIn(mandant), mandant);
    expect(page.status).toBe(422);
    expect(page.text).toContain('du Code électoral');
    expect(await requestsOf(mandant)).toEqual([]);
  });

  test('that lacks an answer keeps the others, and says which one', async () => {
    const mandant = await portal.person();
    const mandataire = await portal.person();
    const browser = await portal.signedIn(mandant);
    const page = await readOver(browser, mandataire, { nneBorn: '' });
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('Il manque une réponse')]);
    expect(page.text).toContain(`value="${mandataire.nne}"`);
  });

  test('is withdrawn, once however often it is pressed', async () => {
    const mandant = await portal.person();
    const browser = await portal.signedIn(mandant);
    await readOver(browser, await portal.person());
    const { url } = await browser.send('/fr/demande/envoi');
    const page = await browser.send(url.pathname);
    expect([page.url.pathname, page.text]).toEqual(['/fr/mon-espace', expect.stringContaining('retirée')]);
    expect(await requestsOf(mandant)).toMatchObject([{ status: 'withdrawn' }]);
  });
});

describe('A form', () => {
  test.each(['', 'x', 'A'.repeat(43)])('with the token %j does nothing', async (token) => {
    const mandant = await portal.person();
    const browser = await portal.signedIn(mandant);
    await readOver(browser, await portal.person());
    const page = await browser.send('/fr/demande/envoi', { token });
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('rien n’a été enregistré')]);
    expect(await requestsOf(mandant)).toEqual([]);
  });

  test('of another person who signed in at this browser meanwhile does nothing', async () => {
    const [mandant, next] = [await portal.person(), await portal.person()];
    const browser = await portal.signedIn(mandant);
    const over = await readOver(browser, await portal.person());
    const token = /name="token" value="([^"]*)"/.exec(over.text)?.[1] ?? '';
    await browser.send('/fr/deconnexion');
    await browser.send('/session/end/confirm', { logout: 'yes' });
    await signIn(browser, next);
    await readOver(browser, mandant);
    const page = await browser.send('/fr/demande/envoi', { token });
    expect(page.status).toBe(403);
    for (const person of [mandant, next]) expect(await requestsOf(person)).toEqual([]);
  });

  test('of a session that is over leads to the sign-in', async () => {
    const mandant = await portal.person();
    const browser = await portal.signedIn(mandant);
    await readOver(browser, await portal.person());
    await query(
      portal.running.database.db,
      sql`delete from sessions where account in (select id from accounts where elector = ${mandant.elector})`,
    );
    expect((await browser.send('/fr/demande/envoi')).url.pathname).toBe('/fr/connexion');
    expect(await requestsOf(mandant)).toEqual([]);
  });
});

test('A revocation is of all procurations, and gives a reference too', async () => {
  const mandant = await portal.person();
  const browser = await portal.signedIn(mandant);
  const page = await browser.open('/fr/resiliation');
  expect(page.text).toContain('jamais à une seule');
  const made = await browser.send('/fr/resiliation');
  expect(made.url.pathname).toMatch(/^\/fr\/demandes\//);
  expect(await requestsOf(mandant)).toMatchObject([{ kind: 'revocation' }]);
});
