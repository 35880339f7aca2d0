import type { Act, Find } from '#tui/screens/officer/request/request.ts';
import type { Services } from '#tui/screens/officer/services.ts';
import type { Answer } from '#tui/screens/officer/state.ts';

export async function findRequest(find: Find, { client }: Services, signal: AbortSignal): Promise<Answer> {
  return { kind: 'found', request: await client.counter.find.query(find, { signal }) };
}

export function previewRequest(find: Find, { client }: Pick<Services, 'client'>, signal: AbortSignal) {
  return client.counter.previewRequest.query(find, { signal });
}

export function establishRequest(act: Act, { client, keyring }: Services, signal: AbortSignal): Promise<Answer> {
  return keyring.send(JSON.stringify(act), async ({ key }) => {
    return { kind: 'established', act: await client.counter.establish.mutate({ key, ...act }, { signal }) };
  });
}
