import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { instant } from '#core/calendar/instant.ts';
import { LANGS, type Lang } from '#core/model/lang.ts';
import { FACT_WORDS } from '#tui/commands/audit/fact-words.ts';
import { type Entry, partsOf } from '#tui/commands/audit/say-entry.ts';

const RECORDING = join(import.meta.dirname, '../../../../server/demonstration/demonstration-acts.jsonl');
const MANDANT = '01a228c8-eaf7-72d0-acd6-0000f174b34c';
const ROUND = '01a228c8-eaf7-72d0-acd6-000000000001';

const said = (body: unknown, lang: Lang = 'fr') => {
  const at = instant('2027-04-11T08:00:00Z');
  const entry = { at, chain: '59172', seq: 7, act: 'counter.establish', who: 'opj', account: null, body } as const;
  return partsOf(entry as unknown as Entry, { names: { [ROUND]: 'Présidentielle (1)' }, lang })
    .at(-1)
    ?.replaceAll('\u00a0', ' ');
};

/** Every name under which an act of the recording says what it was about. */
async function factsOfRecording(): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  JSON.stringify(
    (await readFile(RECORDING, 'utf8'))
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line)),
    (_, value) => {
      if (typeof value?.about === 'object') for (const name of Object.keys(value.about)) names.add(name);
      return value;
    },
  );
  return names;
}

describe('What an act was about', () => {
  test('is said in words: names of facts, a status, a reason with its article, an instant in Paris', () => {
    const about = {
      mandant: MANDANT,
      recordedNo: 404,
      status: 'rejected',
      round: ROUND,
      reasons: [{ code: 'cap-france', held: 2, max: 1 }],
      at: '2027-04-11T08:00:00.000Z',
      corrected: false,
    };
    expect(said({ about })).toBe(
      'mandant #f174b34c, numéro 404, rejetée, tour Présidentielle (1), motifs cap-france (art. L73 du Code électoral), à 11/04/2027 10:00',
    );
    expect(said({ about: { validity: { kind: 'election', rounds: [1, 2] }, because: 'counter.revoke' } })).toBe(
      'validité (nature élection, tours 1 2), à la suite de : résiliation au guichet',
    );
    expect(said({ about: {}, refused: [{ code: 'second-person-required' }] })).toBe(
      'refusé : second-person-required (règle du service R-48)',
    );
  });

  test.each(LANGS)('has words in %s for each fact of the demonstration', async (lang) => {
    const names = [...(await factsOfRecording())];
    expect(names).toContain('recordedNo');
    expect(names.filter((name) => name !== 'status' && name !== 'corrected' && !(name in FACT_WORDS[lang]))).toEqual(
      [],
    );
  });
});
