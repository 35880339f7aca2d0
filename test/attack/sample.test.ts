import { expect, test } from 'vitest';
import { z } from 'zod';
import { sampleOf } from '#test/attack/sample.ts';

const SCHEMA = z.strictObject({
  id: z.uuid(),
  day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  kind: z.enum(['one', 'other']),
  most: z.int().min(1).max(9),
  states: z.array(z.boolean()).optional(),
});
const KNOWN = ['2027-04-11', '018f0000-0000-7000-8000-000000000001'];

/** Numbers from 0 to 1 in turn, none of them below the least. */
function counting(least: number): () => number {
  let turn = 0;
  return () => {
    turn += 1;
    return least + (((turn * 7_919) % 1_000) / 1_000) * (0.89 - least);
  };
}

test('A sample has the shape of its schema, and values that are known, where nothing wrong is drawn', () => {
  const random = counting(0.06);
  const schema = z.toJSONSchema(SCHEMA, { io: 'input' });
  const samples = Array.from({ length: 100 }, () => sampleOf(schema, { random, known: KNOWN }));

  for (const sample of samples) {
    expect(sample).toMatchObject({ id: KNOWN[1], day: KNOWN[0], kind: expect.stringMatching(/^(one|other)$/) });
  }
  expect(samples.filter((sample) => SCHEMA.safeParse(sample).success).length).toBeGreaterThan(10);
});

test('A sample has wrong values at any depth, and then fails its schema', () => {
  const random = counting(0);
  const schema = z.toJSONSchema(SCHEMA, { io: 'input' });
  const samples = Array.from({ length: 200 }, () => sampleOf(schema, { random, known: KNOWN }));
  expect(samples.filter((sample) => !SCHEMA.safeParse(sample).success).length).toBeGreaterThan(20);
});
