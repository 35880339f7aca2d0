import { readCommuneCode } from '#tui/screens/officer/steps/person/read.ts';
import { codeOf } from '#tui/screens/town-hall/paper/calls.ts';
import type { Services } from '#tui/screens/town-hall/services.ts';
import type { Answer } from '#tui/screens/town-hall/state.ts';
import type { HappenedEvent, RollEventCall } from '#tui/screens/town-hall/steps/roll-event/state.ts';

type Previewing = Extract<RollEventCall, { readonly what: 'preview' }>;
type Recording = Extract<RollEventCall, { readonly what: 'record' }>;

/** What the event would do, once the place of a move is known. */
export async function previewed(
  { elector: { person }, typed, own }: Previewing,
  { client }: Services,
  signal: AbortSignal,
): Promise<Answer> {
  const happened = await happenedOf(typed, { own, client, signal });
  if ('kind' in happened) return { kind: 'roll-previewed', preview: happened };
  const preview = await client.roll.previewEvent.query({ elector: { id: person.elector }, ...happened }, { signal });
  return { kind: 'roll-previewed', preview: { kind: 'preview', happened, preview } };
}

export function record({ elector: { person }, happened }: Recording, services: Services, signal: AbortSignal) {
  const { client, keyring } = services;
  const event = { elector: { id: person.elector }, ...happened };
  return keyring.send(`roll ${JSON.stringify(event)}`, async ({ key }): Promise<Answer> => {
    return { kind: 'roll-recorded', recorded: await client.roll.record.mutate({ key, ...event }, { signal }) };
  });
}

type Known = Pick<Services, 'client'> & { readonly own: string; readonly signal: AbortSignal };

async function happenedOf(typed: HappenedEvent, { own, client, signal }: Known) {
  if (typed.event !== 'moves') return typed;
  const to = stationTyped(typed.to, own) ?? (await codeOf(client, typed.to, signal));
  return typeof to === 'object' ? to : { event: 'moves' as const, to };
}

/** `2` is a station of this commune; `59172/0002` any one. */
function stationTyped(text: string, own: string): string | undefined {
  const [, commune = readCommuneCode(own), number] = /^(?:(\w{5})\/)?(\d{1,4})$/.exec(text.toUpperCase()) ?? [];
  return commune && number && `${commune}/${number.padStart(4, '0')}`;
}
