import { PASSWORD } from '#test/make.ts';
import { type Api, connect } from '#test/server/terminal.ts';

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
