import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { Decoder, NotOfEncoding } from '#tui/commands/import/roll/decode.ts';

const NAMES = 'LEFÈVRE;Zoé;Œuvrard;Ÿves\n';
/** The same names as a French spreadsheet of Windows writes them. */
const ON_WINDOWS = Buffer.from(NAMES, 'latin1').map((byte, at) => {
  const sign = NAMES[at];
  if (sign === 'Œ') return 0x8c;
  return sign === 'Ÿ' ? 0x9f : byte;
});

async function decoded(bytes: Uint8Array, atOnce = bytes.length) {
  const parts = Array.from({ length: Math.ceil(bytes.length / atOnce) }, (_, part) =>
    Buffer.from(bytes.subarray(part * atOnce, (part + 1) * atOnce)),
  );
  const decoder = new Decoder();
  const read = await text(Readable.from(parts).pipe(decoder));
  return { read, found: decoder.found };
}

describe('The bytes of a file', () => {
  test.each([1, 3, 1_000])('are UTF-8, %d at once', async (atOnce) => {
    expect(await decoded(Buffer.from(NAMES), atOnce)).toEqual({ read: NAMES, found: 'utf-8' });
  });

  test.each([7, 1_000])('are Windows-1252, %d at once', async (atOnce) => {
    const bytes = Buffer.concat([Buffer.from('nom;prénom\n'.replace('é', 'e')), ON_WINDOWS]);
    expect(await decoded(bytes, atOnce)).toEqual({ read: `nom;prenom\n${NAMES}`, found: 'windows-1252' });
  });

  test('are of the encoding that they begin with', async () => {
    const bytes = Buffer.concat([Buffer.from(NAMES), ON_WINDOWS]);
    await expect(decoded(bytes, Buffer.from(NAMES).length)).rejects.toBeInstanceOf(NotOfEncoding);
  });
});
