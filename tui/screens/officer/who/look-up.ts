import type { Client, Commune } from '#tui/answers.ts';
import { readCommuneCode, type Sought } from '#tui/screens/officer/who/read.ts';

/** A person as the server takes one: the commune by its code. */
export type Who = Extract<Sought, { nne: string }> | Extract<Sought, { commune: string }>;

/** A name that several communes have, or none. */
export type Communes = { readonly kind: 'communes'; readonly communes: readonly Commune[] };

/** Puts the code of the commune where its name was typed. */
export async function withCode(
  client: Client,
  sought: Sought,
  signal: AbortSignal,
): Promise<Communes | { readonly kind: 'who'; readonly who: Who }> {
  if ('nne' in sought) return { kind: 'who', who: sought };
  const code = readCommuneCode(sought.commune);
  if (code !== undefined) return { kind: 'who', who: { ...sought, commune: code } };

  const { communes } = await client.commune.find.query({ name: sought.commune }, { signal });
  const [only, ...others] = communes;
  if (only === undefined || others.length > 0) return { kind: 'communes', communes };
  return { kind: 'who', who: { ...sought, commune: only.code } };
}
