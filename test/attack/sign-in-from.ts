import { request } from 'node:http';
import { json } from 'node:stream/consumers';

/** What came of a sign-in: the status, and after how many seconds one may try again. */
export type SignedIn = { readonly status: number; readonly seconds: number };
type Credentials = { readonly name: string; readonly password: string };

/** Tries to sign in from an address of this machine; each of 127.0.0.0/8 is a source of its own. */
export function signInFrom(from: string, server: { readonly url: string }, who: Credentials): Promise<SignedIn> {
  const { promise, resolve, reject } = Promise.withResolvers<SignedIn>();
  const sent = request(`${server.url}/trpc/session.signIn`, {
    method: 'POST',
    localAddress: from,
    headers: { 'content-type': 'application/json' },
  });
  sent.once('error', reject);
  sent.once('response', async (response) => {
    const { error } = (await json(response)) as { error?: { json: { data: { seconds?: number } } } };
    resolve({ status: response.statusCode ?? 0, seconds: error?.json.data.seconds ?? 0 });
  });
  sent.end(JSON.stringify(who));
  return promise;
}
