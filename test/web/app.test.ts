import { describe, expect, test } from 'vitest';
import { makeApp } from '#web/app.tsx';
import { STATIC_PAGES } from '#web/pages/static-page.tsx';

const refuse = () => Promise.reject(new Error('no page that is the same for all asks for this'));
const app = makeApp({
  log: { error: () => undefined, warn: () => undefined },
  url: 'http://localhost',
  providers: async () => [],
  openCertifiedSession: () => Promise.reject(new Error('no session')),
  openSession: refuse,
  call: refuse,
});
const get = (path: string, headers: Record<string, string> = {}) => app.request(path, { headers });
const pages = STATIC_PAGES.flatMap(({ path, title }) => [
  { path: path.fr, other: path.en, lang: 'fr', title: title.fr },
  { path: path.en, other: path.fr, lang: 'en', title: title.en },
]);

describe('Each page', () => {
  test.each(pages)('$path is whole, in its language, and leads to itself in the other', async (page) => {
    const answer = await get(page.path);
    const text = await answer.text();
    expect(answer.status).toBe(200);
    expect(text).toMatch(/^<!doctype html>/);
    expect(text).toContain(`<html lang="${page.lang}">`);
    expect(text.match(/<h1>/g)).toHaveLength(1);
    expect(text).toContain(page.title);
    expect(text).toContain(`href="${page.other}"`);
    expect(text).not.toMatch(/<script|style=|undefined|\[object/);
  });

  test('names only pages that exist', async () => {
    const found = await Promise.all(pages.map(async ({ path }) => (await get(path)).text()));
    const links = new Set(
      found.flatMap((text) => [...text.matchAll(/href="(\/[^"]*)"/g)].map(([, link = '']) => link)),
    );
    expect(links.size).toBeGreaterThan(8);
    for (const link of links) expect([link, (await get(link)).status]).toEqual([link, 200]);
  });

  test('runs no script, takes nothing from elsewhere, and stands in no frame', async () => {
    const { headers } = await get('/fr');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toMatch(/script-src|unsafe/);
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });
});

describe('The address without a page', () => {
  test.each([
    ['en-GB,en;q=0.9,fr;q=0.8', '/en'],
    ['fr-FR', '/fr'],
    ['de, en;q=0.5', '/en'],
    ['de', '/fr'],
  ])('leads who reads %s to %s', async (accepted, path) => {
    const answer = await get('/', { 'accept-language': accepted });
    expect([answer.status, answer.headers.get('location')]).toEqual([302, path]);
  });

  test('leads who says nothing to French', async () => {
    expect((await get('/')).headers.get('location')).toBe('/fr');
  });
});

describe('What goes wrong', () => {
  test.each([
    ['/fr/nulle-part', 'Page introuvable'],
    ['/en/nowhere', 'Page not found'],
  ])('at %s is said in the language of the path', async (path, title) => {
    const answer = await get(path);
    expect(answer.status).toBe(404);
    expect(await answer.text()).toContain(title);
  });

  test('by a form of another site is refused', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' };
    const answer = await app.request('/fr/aide', { method: 'POST', headers: form, body: 'a=b' });
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain('Envoi refusé');
  });

  test('by a form without end is refused before it is read', async () => {
    const own = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost' };
    const body = 'a'.repeat(20_000);
    const headers = { ...own, 'content-length': String(body.length) };
    expect((await app.request('/fr/aide', { method: 'POST', headers, body })).status).toBe(413);
  });
});
