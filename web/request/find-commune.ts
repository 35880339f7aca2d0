import type { Client, Outputs } from '#web/client.ts';
import type { Draft } from '#web/request/draft.ts';

export type FoundCommunes = Outputs['commune']['find']['communes'];

/**
 * the draft with the code of the commune that was typed, or the communes to choose from: many share a
 * name. A code that was chosen stays chosen.
 */
export async function findCommune(
  client: Client,
  draft: Draft,
): Promise<{ readonly draft: Draft; readonly choices: FoundCommunes }> {
  if (draft.by !== 'names' || !draft.commune) return { draft, choices: [] };
  const { communes } = await client.commune.find.query({ name: draft.commune });
  const chosen = communes.find(({ code }) => code === draft.communeCode) ?? (communes.length === 1 && communes[0]);
  return { draft: { ...draft, communeCode: chosen ? chosen.code : undefined }, choices: chosen ? [] : communes };
}
