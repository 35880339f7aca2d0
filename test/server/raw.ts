/** What a client that is not ours may send. */
export type RawRequest = {
  readonly token?: string | undefined;
  readonly method?: string;
  readonly type?: string;
  readonly body?: string | undefined;
};
export type RawResponse = { readonly status: number; readonly text: string };

/** Sends to a procedure, `{}` as JSON by POST unless it says otherwise. */
export async function send(url: string, path: string, sent: RawRequest = {}): Promise<RawResponse> {
  const { token, method = 'POST', type = 'application/json', body = '{}' } = sent;
  const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const response = await fetch(`${url}/trpc/${path}`, {
    method,
    headers: { 'content-type': type, ...authorization },
    body: method === 'GET' || method === 'HEAD' ? null : body,
  });
  return { status: response.status, text: await response.text() };
}
