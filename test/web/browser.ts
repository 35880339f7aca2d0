/** A browser without script: it keeps cookies by host, follows redirects, and sends the forms of its page. */
export type Browser = {
  /** Opens an address, or a path of the page shown, and follows where it leads. */
  readonly open: (address: string) => Promise<Page>;
  /** Sends the form whose action ends so, with these fields in place of its own. */
  readonly send: (action: string, fields?: Fields) => Promise<Page>;
  readonly cookies: Map<string, Map<string, string>>;
};
export type Page = { readonly status: number; readonly url: URL; readonly text: string; readonly headers: Headers };
type Fields = { readonly [name: string]: string | undefined };
type Sent = { readonly method: 'GET' | 'POST'; readonly body?: URLSearchParams };

export function openBrowser(start: string): Browser {
  const cookies = new Map<string, Map<string, string>>();
  let shown: Page = { status: 0, url: new URL(start), text: '', headers: new Headers() };

  async function go(url: URL, { method, body }: Sent): Promise<Page> {
    const own = cookies.get(url.host) ?? new Map<string, string>();
    cookies.set(url.host, own);
    const cookie = [...own].map(([name, value]) => `${name}=${value}`).join('; ');
    const origin = method === 'POST' ? { origin: shown.url.origin } : {};
    const answer = await fetch(url, { method, body: body ?? null, redirect: 'manual', headers: { cookie, ...origin } });
    for (const line of answer.headers.getSetCookie()) keep(own, line);
    const location = answer.headers.get('location');
    if (location !== null) return go(new URL(location, url), { method: 'GET' });
    shown = { status: answer.status, url, text: await answer.text(), headers: answer.headers };
    return shown;
  }

  return {
    cookies,
    open: (address) => go(new URL(address, shown.url), { method: 'GET' }),
    send: (action, fields = {}) => {
      const form = formsIn(shown.text).find((each) => (each.action || shown.url.pathname).endsWith(action));
      if (form === undefined) throw new Error(`no form to ${action} in ${shown.text}`);
      const body = new URLSearchParams(form.fields);
      for (const [name, value] of Object.entries(fields)) {
        body.delete(name);
        if (value !== undefined) body.set(name, value);
      }
      return go(new URL(form.action, shown.url), { method: 'POST', body });
    },
  };
}

function keep(own: Map<string, string>, line: string): void {
  const [pair = ''] = line.split(';');
  const [name = '', value = ''] = pair.split(/=(.*)/s);
  if (value === '' || /max-age=0/i.test(line)) own.delete(name);
  else own.set(name, value);
}

/** The forms of a page, with the fields that a browser would send. */
function formsIn(text: string): readonly { readonly action: string; readonly fields: readonly [string, string][] }[] {
  return [...text.matchAll(/<form([^>]*)>(.*?)<\/form>/gs)].map(([, opening = '', inside = '']) => ({
    action: attribute(opening, 'action') ?? '',
    fields: [...inside.matchAll(/<input([^>]*)>/g)].flatMap(([, input = '']): [string, string][] => {
      const name = attribute(input, 'name');
      const isLeft = /type="(radio|checkbox)"/.test(input) && !/ checked/.test(input);
      return name === undefined || isLeft ? [] : [[name, attribute(input, 'value') ?? '']];
    }),
  }));
}

function attribute(tag: string, name: string): string | undefined {
  return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#39;', "'");
}
