import type { z } from 'zod';

type Schema = z.core.JSONSchema.BaseSchema;

/** `random` is from 0 to 1; `known` are values that mean something to the server. */
export type Sample = { readonly random: () => number; readonly known: readonly unknown[] };

/** How often a value has the wrong shape. */
const WRONG = 0.05;
const LONGEST = 5;

/** What programs stumble over, whatever it stands for. */
const NASTY: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, -0, 2 ** 31, 2 ** 53, -(2 ** 53), 1e308, -1e308, 5e-324],
  ...['', ' ', '0', '-1', 'null', '\u0000', '\u202e', '\ud800', '\u3164', 'e\u0301'.repeat(50), 'A'.repeat(70_000)],
  ...["'; drop table electors; --", '../../etc/passwd', '%00', '{{7*7}}', '<script>', '\r\nX: y', '😀'.repeat(200)],
  ...['0000-00-00', '9999-12-31', '-271821-04-20T00:00:00Z', '+275760-09-13T00:00:00Z', '2027-02-30', '24:00'],
  ...['00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff'],
  ...[[], {}, [[]], { __proto__: null }, { constructor: { prototype: 1 } }, Array.from({ length: 2_000 }, () => 0)],
];

/** A value of the schema's shape; now and then, at any depth, of another. */
export function sampleOf(schema: Schema, sample: Sample): unknown {
  if (sample.random() < WRONG) return pick(NASTY, sample);
  const [alternatives] = [schema.anyOf ?? schema.oneOf];
  if (alternatives) return sampleOf(pick(alternatives, sample) as Schema, sample);
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map((part) => sampleOf(part as Schema, sample)));
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return pick(schema.enum, sample);
  switch (schema.type) {
    case 'object':
      return objectOf(schema, sample);
    case 'array': {
      const length = Math.floor(sample.random() * LONGEST);
      return Array.from({ length }, () => sampleOf((schema.items ?? {}) as Schema, sample));
    }
    case 'boolean':
      return sample.random() < 0.5;
    case 'integer':
    case 'number':
      return numberOf(schema, sample);
    case 'null':
      return null;
    default:
      return sample.random() < 0.9 ? textOf(schema, sample) : pick(NASTY, sample);
  }
}

function objectOf({ properties = {}, required = [] }: Schema, sample: Sample): unknown {
  const isThere = (name: string) => (required.includes(name) ? sample.random() > 0.02 : sample.random() < 0.5);
  const fields = Object.entries(properties).filter(([name]) => isThere(name));
  return Object.fromEntries(fields.map(([name, field]) => [name, sampleOf(field as Schema, sample)]));
}

/** Something known of the pattern, such as a reference; anything known where nothing is. */
function textOf({ pattern }: Schema, sample: Sample): unknown {
  const expression = new RegExp(pattern ?? '', 'u');
  const fitting = sample.known.filter((value) => expression.test(String(value)));
  return pick(fitting.length > 0 ? fitting : sample.known, sample);
}

function numberOf({ minimum = -10, maximum = 1_000 }: Schema, sample: Sample): number {
  const edges = [minimum, maximum, minimum - 1, maximum + 1];
  if (sample.random() < 0.5) return pick(edges, sample);
  return Math.round(minimum + sample.random() * (Math.min(maximum, 1e15) - minimum));
}

function pick<Value>(values: readonly Value[], { random }: Sample): Value {
  const value = values[Math.floor(random() * values.length)];
  if (value === undefined) throw new RangeError('nothing to pick from');
  return value;
}
