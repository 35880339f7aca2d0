import type { IncomingMessage, ServerResponse } from 'node:http';
import type ProviderEngine from 'oidc-provider';
import { readBody } from '#server/api/adapter/body.ts';
import type { VouchedPerson } from '#server/demonstration/provider/people.ts';

/** The provider's own page, where one says who one is. */
export function isInteraction({ url = '' }: IncomingMessage): boolean {
  return /^\/interaction\/[\w-]+$/.test(url);
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };
const LARGEST_BODY = 1_000;

/** Lists the people, and vouches for the chosen one at the level asked for, when the identity allows it. */
export async function answerInteraction(
  engine: ProviderEngine,
  people: readonly VouchedPerson[],
  { request, response }: Exchange,
): Promise<void> {
  try {
    const { params } = await engine.interactionDetails(request, response);
    if (request.method !== 'POST') return tell(response, 200, listOf(people));
    const chosen = new URLSearchParams(await readBody(request, LARGEST_BODY)).get('person');
    const person = people.find(({ id }) => id === chosen);
    const asked = String(params['acr_values'] ?? '').split(' ')[0] || undefined;
    const acr = asked === 'eidas3' && person?.certifiedOn === undefined ? 'eidas2' : asked;
    const cancelled = { error: 'access_denied', error_description: 'cancelled' };
    const result = person ? { login: { accountId: person.id, remember: false, ...(acr && { acr }) } } : cancelled;
    await engine.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  } catch {
    tell(response, 400, '<p>Recommencez depuis le site. · Start again from the site.</p>');
  }
}

function tell(response: ServerResponse, status: number, body: string): void {
  const title = 'Fournisseur d’identité de la démonstration';
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8' });
  response.end(
    `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${title}</title><h1>${title}</h1>${body}</html>`,
  );
}

function listOf(people: readonly VouchedPerson[]): string {
  const buttons = people.map(
    ({ id, lastName, firstNames, born }) =>
      `<p><button name="person" value="${id}">${escaped(`${lastName} ${firstNames}, ${born}`)}</button></p>`,
  );
  return `<p>Je suis… · I am…</p><form method="post">${buttons.join('')}<p><button name="person" value="">Annuler · Cancel</button></p></form>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
