import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer, type ServerResponse } from 'node:http';
import type { Provider } from '#core/model/vouched-identity.ts';

type Claims = { readonly [claim: string]: unknown };
/** How the provider lies in its next answer. */
export type Lie = {
  readonly idToken?: Claims;
  readonly userinfo?: Claims;
  /** Signs this one with a key that is not the provider's. */
  readonly forged?: 'id-token' | 'userinfo';
  /** Signs nothing at all. */
  readonly isUnsigned?: boolean;
  /** Refuses the code, as one that was used or is too old. */
  readonly refusesCode?: boolean;
  /** Leaves out the identity token. */
  readonly hasNoIdToken?: boolean;
  readonly isAway?: boolean;
};
export type ForgingProvider = {
  readonly provider: Provider;
  /** What the provider says next, and under which nonce; the truth, where it does not lie. */
  readonly say: (nonce: string, lie?: Lie) => void;
  readonly close: () => Promise<void>;
};

const CLIENT = 'procuration';
const pair = () => generateKeyPairSync('ec', { namedCurve: 'P-256' });
const IDENTITY = { family_name: 'Perrin', given_name: 'Nathalie Odile', gender: 'female', birthdate: '1977-08-21' };

/** A provider that says whatever a test tells it to. */
export async function startForgingProvider(): Promise<ForgingProvider> {
  const [own, other] = [pair(), pair()];
  let [nonce, lie]: [string, Lie] = ['', {}];
  const server = createServer((request, response) => answer(request.url ?? '', response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;

  function token(kind: Lie['forged'], claims: Claims): string {
    const now = Math.floor(Date.now() / 1_000);
    const whole = { iss: issuer, aud: CLIENT, sub: 'someone', iat: now, exp: now + 60, ...claims };
    if (lie.isUnsigned) return `${encoded({ alg: 'none' })}.${encoded(whole)}.`;
    return signed(whole, (lie.forged === kind ? other : own).privateKey);
  }
  function answer(path: string, response: ServerResponse): void {
    const type = path === '/userinfo' ? 'application/jwt' : 'application/json';
    const said = answerTo(path);
    const status = lie.isAway ? 503 : 'error' in Object(said) ? 400 : 200;
    response.writeHead(status, { 'content-type': type }).end(typeof said === 'string' ? said : JSON.stringify(said));
  }
  function answerTo(path: string): object | string {
    if (path.startsWith('/.well-known/')) return metadataOf(issuer);
    if (path === '/jwks') return { keys: [{ ...own.publicKey.export({ format: 'jwk' }), use: 'sig' }] };
    if (path === '/userinfo') return token('userinfo', { ...IDENTITY, ...lie.userinfo });
    if (lie.refusesCode) return { error: 'invalid_grant' };
    const answered = { access_token: 'x', token_type: 'Bearer', expires_in: 60 };
    return lie.hasNoIdToken
      ? answered
      : { ...answered, id_token: token('id-token', { nonce, acr: 'eidas1', ...lie.idToken }) };
  }
  return {
    provider: {
      id: 'france-connect',
      issuer,
      clientId: CLIENT,
      clientSecret: 'secret',
      acr: 'eidas1',
      alg: 'ES256',
      isDemonstration: true,
    },
    say: (asked, next = {}) => {
      [nonce, lie] = [asked, next];
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function metadataOf(issuer: string): object {
  return {
    issuer,
    authorization_endpoint: `${issuer}/authorize`,
    token_endpoint: `${issuer}/token`,
    userinfo_endpoint: `${issuer}/userinfo`,
    jwks_uri: `${issuer}/jwks`,
    response_types_supported: ['code'],
    subject_types_supported: ['public'],
    id_token_signing_alg_values_supported: ['ES256'],
    authorization_response_iss_parameter_supported: true,
  };
}

function signed(claims: Claims, key: KeyObject): string {
  const content = `${encoded({ alg: 'ES256' })}.${encoded(claims)}`;
  return `${content}.${sign('sha256', Buffer.from(content), { key, dsaEncoding: 'ieee-p1363' }).toString('base64url')}`;
}

function encoded(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
