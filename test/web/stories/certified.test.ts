import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { addYears, type Day } from '#core/calendar/day.ts';
import { dayAt, PARIS } from '#core/calendar/instant.ts';
import { procurations, requests, revocations } from '#drizzle/schema/procurations.ts';
import { logLoaded } from '#test/database/loaded.ts';
import type { Person } from '#test/database/people.ts';
import { presidential } from '#test/database/places.ts';
import type { Browser } from '#test/web/browser.ts';
import { type Portal, startPortal } from '#test/web/signing-in.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const yearsAgo = (years: number): Day => addYears(dayAt(portal.running.context.clock(), PARIS), -years);
const rowsOf = async ({ elector }: Person) => {
  const { db } = portal.running.database;
  return {
    requests: await db.select().from(requests).where(eq(requests.mandant, elector)),
    procurations: await db.select().from(procurations).where(eq(procurations.mandant, elector)),
    revocations: await db.select().from(revocations).where(eq(revocations.mandant, elector)),
  };
};

/** Fills the form, and asks on its last page for the way without a counter: the high platform's page. */
async function askCertified(browser: Browser, { nne, born }: Person): Promise<void> {
  await browser.open('/fr/demande');
  const asked = { by: 'nne', nne, nneBorn: born, when: `${presidential.id} 1` };
  const over = await browser.send('/fr/demande', asked);
  expect(over.text).toContain('sans guichet, avec FranceConnect+');
  const left = await browser.send('/fr/demande/identite-certifiee');
  expect(left.url.pathname).toMatch(/^\/interaction\//);
}

async function pair(certifiedOn?: Day) {
  const mandant = await portal.person(certifiedOn ? { certifiedOn } : {});
  const mandataire = await portal.person();
  const browser = await portal.signedIn(mandant);
  return { mandant, mandataire, browser };
}

describe('A request with a certified identity (R-31)', () => {
  test('is established at once, by no counter, and the log is whole', async () => {
    const { mandant, mandataire, browser } = await pair(yearsAgo(4));
    await askCertified(browser, mandataire);
    const page = await browser.send('', { person: mandant.elector });
    const made = await rowsOf(mandant);
    expect(made.procurations).toMatchObject([{ status: 'active', way: 'online', authority: null }]);
    expect(page.url.pathname).toBe(`/fr/demandes/${made.requests[0]?.reference}`);
    expect(page.text).not.toContain('role="alert"');

    await logLoaded(portal.running.database);
    const admin = await portal.running.as('admin');
    expect(await admin.audit.verify.query({})).toMatchObject({ faults: [] });
  });

  test('and its revocation are each one act without a counter', async () => {
    const { mandant, mandataire, browser } = await pair(yearsAgo(1));
    await askCertified(browser, mandataire);
    await browser.send('', { person: mandant.elector });
    await browser.open('/fr/resiliation');
    await browser.send('/fr/resiliation/identite-certifiee');
    await browser.send('', { person: mandant.elector });
    const made = await rowsOf(mandant);
    expect(made.procurations).toMatchObject([{ status: 'revoked' }]);
    expect(made.revocations).toHaveLength(1);
  });

  test.each<[string, number | undefined, string]>([
    ['that is not certified', undefined, 'n’est pas certifiée'],
    ['certified too long ago', 6, 'depuis plus de cinq ans'],
  ])('by an identity %s goes to the counter, and says so', async (_, years, words) => {
    const { mandant, mandataire, browser } = await pair(years === undefined ? undefined : yearsAgo(years));
    await askCertified(browser, mandataire);
    const page = await browser.send('', { person: mandant.elector });
    const made = await rowsOf(mandant);
    expect(made).toMatchObject({ procurations: [], requests: [{ status: 'requested' }] });
    expect(page.text).toContain(`<p class="reference">${made.requests[0]?.reference}</p>`);
    expect(page.text).toContain(words);
    expect(page.text).toContain('Présentez-vous au guichet');
  });

  test('by another person’s identity goes to the counter, and that person has asked nothing', async () => {
    const { mandant, mandataire, browser } = await pair();
    const other = await portal.person({ certifiedOn: yearsAgo(1) });
    await askCertified(browser, mandataire);
    const page = await browser.send('', { person: other.elector });
    expect(page.text).toContain('celle d’une autre personne');
    expect(await rowsOf(mandant)).toMatchObject({ procurations: [], requests: [{ status: 'requested' }] });
    expect(await rowsOf(other)).toEqual({ procurations: [], requests: [], revocations: [] });
  });

  test('given up at the high platform goes to the counter too', async () => {
    const { mandant, mandataire, browser } = await pair(yearsAgo(1));
    await askCertified(browser, mandataire);
    const page = await browser.send('', { person: '' });
    expect(page.text).toContain('n’a pas confirmé votre identité certifiée');
    expect(await rowsOf(mandant)).toMatchObject({ procurations: [], requests: [{ status: 'requested' }] });
  });

  test('of a session that ended meanwhile does nothing', async () => {
    const { mandant, mandataire, browser } = await pair(yearsAgo(1));
    await askCertified(browser, mandataire);
    browser.cookies.get(new URL(portal.running.url).host)?.delete('session');
    expect((await browser.send('', { person: mandant.elector })).status).toBe(403);
    expect(await rowsOf(mandant)).toEqual({ procurations: [], requests: [], revocations: [] });
  });
});

test('An answer of the high platform without a departure does nothing, and signs nobody in', async () => {
  const { browser } = await pair();
  expect((await browser.open(`${portal.running.url}/retour/france-connect-plus?code=x&state=y`)).status).toBe(403);
  expect((await browser.open(`${portal.running.url}/fr/connexion/france-connect-plus`)).status).toBe(404);
});
