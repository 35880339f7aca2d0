import { expect, test, vi } from 'vitest';
import { day } from '#core/calendar/day.ts';
import type { ElectorId } from '#core/model/ids.ts';
import { startProvider } from '#server/demonstration/provider/start.ts';

const PERSON = { lastName: '<b>d’Or & fils</b>', firstNames: '"Zoé"', sex: 'F', born: day('1980-01-01') } as const;
const people = [{ id: '0198f0a0-0000-7000-8000-000000000000' as ElectorId, ...PERSON }];

test.each(['https://vote.example', 'http://192.168.1.2:4100', 'http://localhost.vote.example'])(
  'The provider that vouches for anybody does not start for the pages at %s',
  async (portalUrl) => {
    await expect(startProvider({ platform: 'france-connect', people, portalUrl })).rejects.toThrow(
      'this machine alone',
    );
  },
);

test('It is set up as FranceConnect is, and answers to the one service that it was started for', async () => {
  const { provider, close } = await startProvider({
    platform: 'france-connect',
    people,
    portalUrl: 'http://127.0.0.1:4100',
  });
  const found = await fetch(`${provider.issuer}/.well-known/openid-configuration`);
  const metadata = Object(await found.json());
  expect(metadata).toMatchObject({
    issuer: provider.issuer,
    acr_values_supported: ['eidas1'],
    code_challenge_methods_supported: ['S256'],
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
  });
  const asked = new URLSearchParams({ client_id: provider.clientId, response_type: 'code', scope: 'openid' });
  asked.set('redirect_uri', 'https://elsewhere.example/retour');
  const refused = await fetch(`${metadata.authorization_endpoint}?${asked}`, { redirect: 'manual' });
  expect(refused.status).toBe(400);
  await close();
});

test('Its page names people, whatever signs are in their names', async () => {
  const { provider, close } = await startProvider({
    platform: 'france-connect',
    people,
    portalUrl: 'http://127.0.0.1:4100',
  });
  const asked = new URLSearchParams({ client_id: provider.clientId, response_type: 'code', scope: 'openid' });
  asked.set('redirect_uri', 'http://127.0.0.1:4100/retour/france-connect');
  asked.set('code_challenge', 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM');
  asked.set('code_challenge_method', 'S256');
  const left = await fetch(`${provider.issuer}/auth?${asked}`, { redirect: 'manual' });
  const cookie = left.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const page = await fetch(new URL(left.headers.get('location') ?? '', provider.issuer), { headers: { cookie } });
  const text = await page.text();
  expect(text).toContain('&#60;b&#62;d’Or &#38; fils&#60;/b&#62; &#34;Zoé&#34;');
  expect(text).not.toContain('<b>');
  await close();
});

test('It says nothing on the terminal that the program draws on', async () => {
  const said = (['info', 'warn', 'log', 'error'] as const).map((way) => vi.spyOn(console, way));
  const { provider, close } = await startProvider({
    platform: 'france-connect',
    people,
    portalUrl: 'http://127.0.0.1:4100',
  });
  expect((await fetch(`${provider.issuer}/auth?client_id=nobody`)).status).toBe(400);
  expect(said.flatMap(({ mock }) => mock.calls)).toEqual([]);
  for (const spy of said) spy.mockRestore();
  await close();
});
