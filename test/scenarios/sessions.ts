import { createTRPCClient, httpLink, type TRPCClient } from '@trpc/client';
import superjson from 'superjson';
import type { AppRouter } from '#server/router.ts';
import { PASSWORD } from '#test/scenarios/accounts.ts';

export type Api = TRPCClient<AppRouter>;

/** A terminal of this account, signed in the first time that it is asked for. */
export type Sessions = { readonly of: (account: string, terminal?: string) => Promise<Api> };

export function openSessions(url: string): Sessions {
  const signedIn = new Map<string, Promise<Api>>();
  const anonymous = connect(url, undefined);
  return {
    of(account, terminal = 't1') {
      const key = `${account} at ${terminal}`;
      const known = signedIn.get(key);
      if (known) return known;
      const opened = anonymous.session.signIn
        .mutate({ name: account, password: PASSWORD })
        .then(({ token }) => connect(url, token));
      signedIn.set(key, opened);
      return opened;
    },
  };
}

/** Not batched: calls made at once travel on a connection each. */
function connect(url: string, token: string | undefined): Api {
  return createTRPCClient<AppRouter>({
    links: [
      httpLink({
        url,
        methodOverride: 'POST',
        headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
        transformer: { input: { serialize: asItIs, deserialize: asItIs }, output: superjson },
      }),
    ],
  });
}

function asItIs<Value>(value: Value): Value {
  return value;
}
