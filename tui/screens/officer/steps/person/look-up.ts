import type { Client, Commune } from '#tui/answers.ts';
import type { Answer } from '#tui/screens/officer/state.ts';
import { readCommuneCode, type Sought, type Who } from '#tui/screens/officer/steps/person/read.ts';
import type { LookUp } from '#tui/screens/officer/steps/person/state.ts';

/** A name that several communes have, or none. */
type Communes = { readonly kind: 'communes'; readonly communes: readonly Commune[]; readonly more: number };

/** Puts the code of the commune where its name was typed. */
async function withCode(
  client: Client,
  sought: Sought,
  signal: AbortSignal,
): Promise<Communes | { readonly kind: 'who'; readonly who: Who }> {
  if ('nne' in sought) return { kind: 'who', who: sought };
  const code = readCommuneCode(sought.commune);
  if (code !== undefined) return { kind: 'who', who: { ...sought, commune: code } };

  const { communes, more } = await client.commune.find.query({ name: sought.commune }, { signal });
  const [only, ...others] = communes;
  if (only === undefined || others.length > 0) return { kind: 'communes', communes, more };
  return { kind: 'who', who: { ...sought, commune: only.code } };
}

/** Where nobody was found: whether the code that was typed is that of a commune, or a postal code perhaps. */
async function isCommuneKnown(client: Client, who: Who, signal: AbortSignal): Promise<boolean> {
  if (!('commune' in who)) return true;
  const { communes } = await client.commune.find.query({ name: who.commune }, { signal });
  return communes.length > 0;
}

/** The commune first, whose name may be that of several. */
export async function lookUp(client: Client, { sought, who: whose }: LookUp, signal: AbortSignal): Promise<Answer> {
  const coded = await withCode(client, sought, signal);
  if (coded.kind === 'communes') return coded;
  const { who } = coded;
  if (whose === 'mandant') {
    const { people, more } = await client.counter.person.query({ who }, { signal });
    const isOfNoCommune = people.length === 0 && !(await isCommuneKnown(client, who, signal));
    return isOfNoCommune ? { kind: 'communes', communes: [], more: 0 } : { kind: 'people', people, more };
  }
  return { kind: 'mandataire', who, ...(await client.election.list.query({}, { signal })) };
}
