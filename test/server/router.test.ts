import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { appRouter } from '#server/router.ts';

/** The largest number that a column of the database holds. */
const LARGEST = 2_147_483_647;

type Schema = { readonly [keyword: string]: unknown };

/** The inputs of a procedure as JSON Schema, as they come over the wire. */
function inputsOf(procedure: unknown): readonly Schema[] {
  const { inputs } = (procedure as { readonly _def: { readonly inputs: readonly z.ZodType[] } })._def;
  return inputs.map((input) => z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Schema);
}

/** The places of a schema that a caller may fill without end. */
function unbounded(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  if (Array.isArray(schema)) return schema.flatMap((part, index) => unbounded(part, `${path}[${index}]`));
  const its = schema as Schema;
  const parts = Object.entries(its).flatMap(([keyword, part]) => unbounded(part, `${path}.${keyword}`));
  return isBounded(its) ? parts : [path, ...parts];
}

function isBounded(its: Schema): boolean {
  if ('enum' in its || 'const' in its) return true;
  switch (its['type']) {
    case 'string':
      return 'maxLength' in its || isOfOneLength(its['pattern']);
    case 'integer':
    case 'number':
      return isWithin(its['minimum'] ?? its['exclusiveMinimum']) && isWithin(its['maximum'] ?? its['exclusiveMaximum']);
    case 'array':
      return 'maxItems' in its;
    case 'object':
      return its['additionalProperties'] === false || 'maxProperties' in its;
    default:
      return true;
  }
}

function isWithin(bound: unknown): boolean {
  return typeof bound === 'number' && Math.abs(bound) <= LARGEST;
}

/** A pattern from the beginning of a text to its end, in which nothing is repeated without end. */
function isOfOneLength(pattern: unknown): boolean {
  return typeof pattern === 'string' && /^\^.*\$$/.test(pattern) && !/[*+]|\{\d*,\}/.test(pattern);
}

const procedures = Object.entries<unknown>(appRouter._def.procedures);

describe('Every input is bounded:', () => {
  test('there are procedures, and each has one', () => {
    expect(procedures.length).toBeGreaterThan(50);
    expect(procedures.filter(([, procedure]) => inputsOf(procedure).length === 0).map(([name]) => name)).toEqual([]);
  });

  test.each(procedures)('%s', (_, procedure) => {
    expect(inputsOf(procedure).flatMap((schema) => unbounded(schema, ''))).toEqual([]);
  });
});

test.each([
  ['a number', z.int()],
  ['a number without a least', z.int().max(1)],
  ['a text', z.string()],
  ['a text of a pattern', z.string().regex(/^a+$/)],
  ['a list', z.strictObject({ of: z.array(z.boolean()) })],
  ['an instant', z.union([z.boolean(), z.iso.datetime()])],
  ['a set of names', z.record(z.string().max(9), z.boolean())],
  ['an object with more', z.looseObject({})],
])('%s without bounds is found', (_, schema) => {
  expect(unbounded(z.toJSONSchema(schema, { io: 'input' }), '')).not.toEqual([]);
});
