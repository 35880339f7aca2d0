import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { query } from '#drizzle/connection/statement.ts';
import { accounts, sessions } from '#drizzle/schema/people.ts';
import { startRunning } from '#test/server/running.ts';
import { openBrowser } from '#test/web/browser.ts';
import { type Portal, signIn, startPortal } from '#test/web/signing-in.ts';
import { openPortal } from '#web/portal.ts';

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
});
afterAll(() => portal.close());

const accountsOf = (elector: string) =>
  query<{ id: string; subject: string | null }>(
    portal.running.database.db,
    sql`select id, subject from accounts where elector = ${elector} and subject is not null`,
  );

describe('An elector who signs in by the provider', () => {
  test('comes to a space of their own, whose account is made once', async () => {
    const person = await portal.person();
    const browser = openBrowser(portal.running.url);
    const page = await signIn(browser, person);
    expect([page.status, page.url.pathname]).toEqual([200, '/fr/mon-espace']);
    expect(page.text).toContain(person.lastName.replace('’', '’'));
    expect(page.text).toContain(person.nne);
    expect(page.text).toContain('Denain');

    await portal.signedIn(person);
    const made = await accountsOf(person.elector);
    expect(made).toHaveLength(1);
    expect(made[0]?.subject).not.toBe(person.elector);
  });

  test('keeps a cookie that no script and no other site reads', async () => {
    const person = await portal.person();
    const browser = openBrowser(portal.running.url);
    await browser.open('/fr/connexion');
    await signIn(browser, person);
    const own = browser.cookies.get(new URL(portal.running.url).host);
    expect([...(own?.keys() ?? [])].sort()).toEqual(['session', 'sign-out']);
    const { headers } = await fetch(`${portal.running.url}/fr/connexion/france-connect`, { redirect: 'manual' });
    expect(headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Lax/i);
  });

  test('signs out here and at the provider: the next one at this browser is asked who they are', async () => {
    const person = await portal.person();
    const browser = await portal.signedIn(person);
    const [session] = await accountsOf(person.elector);
    const asked = await browser.send('/fr/deconnexion');
    expect(asked.text).toContain('op.logoutForm');
    const left = await browser.send('/session/end/confirm', { logout: 'yes' });
    expect(left.url.href).toBe(`${portal.running.url}/fr`);
    const { db } = portal.running.database;
    expect(await db.$count(sessions, eq(sessions.account, session?.id as never))).toBe(0);

    expect((await browser.open('/fr/mon-espace')).url.pathname).toBe('/fr/connexion');
    expect((await browser.open('/fr/connexion/france-connect')).text).toContain('Je suis…');
  });

  test('who gives up at the provider is told so', async () => {
    const browser = openBrowser(portal.running.url);
    await browser.open('/en/sign-in/france-connect');
    const page = await browser.send('', { person: '' });
    expect(page.status).toBe(403);
    expect(page.text).toContain('The identity provider did not sign you in');
  });
});

describe('An identity', () => {
  test('that two electors share opens no session', async () => {
    const names = { lastName: 'Martin', firstNames: 'Marie Jumelle' };
    const person = await portal.person(names);
    await portal.person(names);
    const page = await signIn(openBrowser(portal.running.url), person);
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('Plusieurs électeurs ont cette identité')]);
    expect(await accountsOf(person.elector)).toEqual([]);
  });

  test('of New Caledonia is led to NC Connect', async () => {
    const person = await portal.person({ on: 'noumea' });
    const page = await signIn(openBrowser(portal.running.url), person);
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('connectez-vous avec NC Connect')]);
    expect(await accountsOf(person.elector)).toEqual([]);
  });

  test('whose account is locked opens no session', async () => {
    const person = await portal.person();
    await portal.signedIn(person);
    const [made] = await accountsOf(person.elector);
    const by = portal.running.world.idOf('admin');
    await portal.running.database.db
      .update(accounts)
      .set({ lockedAt: new Date().toISOString() as never, lockedBy: by, lockReason: 'x' })
      .where(eq(accounts.id, made?.id as never));
    const page = await signIn(openBrowser(portal.running.url), person);
    expect(page.text).toContain('Ce compte est bloqué');
  });
});

describe('An answer of the provider', () => {
  test('counts in no browser but the one that left for it', async () => {
    const person = await portal.person();
    const browser = openBrowser(portal.running.url);
    const { url } = await browser.open('/fr/connexion/france-connect');
    expect(url.pathname).toMatch(/^\/interaction\//);
    const other = openBrowser(portal.running.url);
    const stolen = await other.open(`/retour/france-connect?code=x&state=y`);
    expect([stolen.status, stolen.text]).toEqual([403, expect.stringContaining('ne suit pas une connexion demandée')]);
    expect((await browser.send('', { person: person.elector })).status).toBe(200);
  });

  test('with a state that is not the browser’s is refused, and the sign-in is over', async () => {
    const browser = openBrowser(portal.running.url);
    await browser.open('/fr/connexion/france-connect');
    const page = await browser.open(`${portal.running.url}/retour/france-connect?code=x&state=other`);
    expect([page.status, page.text]).toEqual([403, expect.stringContaining('personne n’a été connecté')]);
    expect((await browser.open(`${portal.running.url}/retour/france-connect?code=x&state=other`)).text).toContain(
      'ne suit pas une connexion demandée',
    );
  });

  test('is taken at its own address alone', async () => {
    const browser = openBrowser(portal.running.url);
    await browser.open('/fr/connexion/france-connect');
    expect((await browser.open(`${portal.running.url}/retour/nc-connect?code=x&state=y`)).status).toBe(403);
  });
});

test('A provider that does not answer is told as such, and the other pages stay', async () => {
  const { database, world } = portal.running;
  const nobody = { id: 'france-connect', issuer: 'http://127.0.0.1:9', clientId: 'x', clientSecret: 'x' } as const;
  const away = { ...nobody, acr: 'eidas1', alg: 'ES256', isDemonstration: true };
  const pages = {
    open: async (server: Parameters<typeof openPortal>[0]) => openPortal(server),
    providers: async () => [away],
  };
  const running = await startRunning({ database, world, portal: pages });
  const browser = openBrowser(running.url);
  const page = await browser.open('/fr/connexion/france-connect');
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('ne répond pas')]);
  expect((await browser.open('/fr/aide')).status).toBe(200);
  await running.close();
});
