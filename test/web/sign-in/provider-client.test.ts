import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type ForgingProvider, type Lie, startForgingProvider } from '#test/web/sign-in/forging-provider.ts';
import { makeProviderClient, type ProviderClient } from '#web/sign-in/provider-client.ts';

const BACK = 'http://127.0.0.1:4100/retour/france-connect';
let forging: ForgingProvider;
let client: ProviderClient;
beforeAll(async () => {
  forging = await startForgingProvider();
  client = makeProviderClient(forging.provider, BACK);
});
afterAll(() => forging.close());

/** Leaves for the provider, and comes back with this lie, or with these parameters in place of its own. */
async function comeBack(lie: Lie = {}, parameters: { readonly [name: string]: string } = {}) {
  const { departure } = await client.leave();
  forging.say(departure.nonce, lie);
  const url = new URL(BACK);
  const answered = { code: 'x', state: departure.state, iss: forging.provider.issuer, ...parameters };
  for (const [name, value] of Object.entries(answered)) url.searchParams.set(name, value);
  return client.comeBack(url, departure);
}

test('Whoever leaves for the provider takes a challenge, a state and a nonce that no other departure has', async () => {
  const [one, two] = [await client.leave(), await client.leave()];
  const asked = Object.fromEntries(one.url.searchParams);
  expect(asked).toMatchObject({
    response_type: 'code',
    redirect_uri: BACK,
    acr_values: 'eidas1',
    code_challenge_method: 'S256',
    state: one.departure.state,
    nonce: one.departure.nonce,
  });
  expect(asked['code_challenge']).not.toBe(one.departure.verifier);
  for (const part of ['state', 'nonce', 'verifier'] as const) expect(one.departure[part]).not.toBe(two.departure[part]);
});

test('The provider’s own answer gives the identity, under its issuer and its subject', async () => {
  const { issuer } = forging.provider;
  const born = '1977-08-21';
  const person = { lastName: 'Perrin', firstNames: 'Nathalie Odile', sex: 'F', born };
  expect(await comeBack()).toMatchObject({ ok: true, vouched: { issuer, subject: 'someone', ...person } });
});

describe('An answer is refused', () => {
  const past = Math.floor(Date.now() / 1_000) - 3_600;
  test.each<[string, Lie, { readonly [name: string]: string }?]>([
    ['whose token is of another issuer', { idToken: { iss: 'https://elsewhere.example' } }],
    ['whose token is for another service', { idToken: { aud: 'another' } }],
    ['whose token answers another departure', { idToken: { nonce: 'another' } }],
    ['whose token has no nonce', { idToken: { nonce: undefined } }],
    ['whose token is over', { idToken: { iat: past, exp: past + 60 } }],
    ['whose token another key signed', { forged: 'id-token' }],
    ['whose identity another key signed', { forged: 'userinfo' }],
    ['whose token nobody signed', { isUnsigned: true }],
    ['without a token', { hasNoIdToken: true }],
    ['whose code was used already, or is too old', { refusesCode: true }],
    ['whose identity is another person’s', { userinfo: { sub: 'another' } }],
    ['that names another issuer', {}, { iss: 'https://elsewhere.example' }],
    ['to another departure', {}, { state: 'another' }],
  ])('%s', async (_, lie, parameters) => {
    await expect(comeBack(lie, parameters)).rejects.toThrow();
    expect(await comeBack()).toMatchObject({ ok: true });
  });

  test.each([['eidas0'], [undefined], [''], ['EIDAS3'], ['eidas10'], [['eidas3']]])(
    'that vouches at the level %j only',
    async (acr) => {
      expect(await comeBack({ idToken: { acr } })).toEqual({ ok: false, why: 'not-assured' });
    },
  );

  test.each(['family_name', 'given_name', 'gender', 'birthdate'])('whose identity lacks %s', async (claim) => {
    expect(await comeBack({ userinfo: { [claim]: undefined } })).toEqual({ ok: false, why: 'incomplete' });
  });

  test('by which the person gave up', async () => {
    const given = await client.leave();
    const url = new URL(`${BACK}?error=access_denied&state=${given.departure.state}`);
    url.searchParams.set('iss', forging.provider.issuer);
    expect(await client.comeBack(url, given.departure)).toEqual({ ok: false, why: 'cancelled' });
  });
});

test('A higher level than the one asked for is enough', async () => {
  expect(await comeBack({ idToken: { acr: 'eidas3' } })).toMatchObject({ ok: true });
});

test('A day of birth that is not known is kept as it is', async () => {
  const answer = await comeBack({ userinfo: { birthdate: '1992-00-00' } });
  expect(answer).toMatchObject({ ok: true, vouched: { born: '1992-00-00' } });
});

test('A provider that was away is asked again', async () => {
  const later = makeProviderClient(forging.provider, BACK);
  forging.say('', { isAway: true });
  await expect(later.leave()).rejects.toThrow();
  forging.say('');
  expect((await later.leave()).url.href).toContain(forging.provider.issuer);
});

describe('The high platform (R-31)', () => {
  const minutesAgo = (minutes: number) => Math.floor(Date.now() / 1_000) - 60 * minutes;
  const certified = { acr: 'eidas3', auth_time: minutesAgo(1) };

  /** As `comeBack`, at the provider that vouches for certified identities. */
  async function certify(lie: Lie, claim?: string) {
    const provider = {
      ...forging.provider,
      id: 'france-connect-plus',
      acr: 'eidas3',
      certifiedOnClaim: claim,
    } as const;
    const high = makeProviderClient(provider, BACK);
    const { url: left, departure } = await high.leave();
    forging.say(departure.nonce, lie);
    const answered = { code: 'x', state: departure.state, iss: provider.issuer };
    return { left, back: await high.comeBack(new URL(`${BACK}?${new URLSearchParams(answered)}`), departure) };
  }

  test('is asked for one level alone, and for a person who shows the identity now', async () => {
    const { left } = await certify({ idToken: certified });
    expect(Object.fromEntries(left.searchParams)).toMatchObject({ acr_values: 'eidas3', max_age: '600' });
  });

  test('says when the identity was certified, or vouches for one that still is', async () => {
    const said = await certify({ idToken: certified, userinfo: { since: '2023-05-06' } }, 'since');
    expect(said.back).toMatchObject({ ok: true, vouched: { certifiedOn: '2023-05-06' } });
    const unsaid = await certify({ idToken: certified });
    expect(unsaid.back).toMatchObject({
      ok: true,
      vouched: { certifiedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    const silent = await certify({ idToken: certified }, 'since');
    expect(silent.back).toMatchObject({ ok: true, vouched: { certifiedOn: undefined } });
  });

  test.each(['eidas2', 'eidas1', undefined])('that answers at the level %j does not certify', async (acr) => {
    expect((await certify({ idToken: { ...certified, acr } })).back).toEqual({ ok: false, why: 'not-assured' });
  });

  test('that asked the person too long ago does not certify, nor one that does not say when', async () => {
    const old = await certify({ idToken: { ...certified, auth_time: minutesAgo(11) } });
    expect(old.back).toEqual({ ok: false, why: 'stale' });
    await expect(certify({ idToken: { ...certified, auth_time: undefined } })).rejects.toThrow();
  });
});

test.each(['Per\nrin', 'Per\u202erin', 'Per\u0000rin', 'Per\u200brin', 'P'.repeat(257)])(
  'The name %j is nobody’s',
  async (name) => {
    const why = { ok: false, why: 'incomplete' };
    expect(await comeBack({ userinfo: { family_name: name } })).toEqual(why);
    expect(await comeBack({ userinfo: { given_name: name } })).toEqual(why);
  },
);
