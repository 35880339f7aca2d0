import type { Subject } from '#drizzle/queries/attempts.ts';

/** A network that a source is in, by the kind that its misses count under; the first is the source itself. */
export type Network = {
  readonly kind: Extract<Subject['kind'], 'source' | `network-${number}`>;
  readonly prefix: string;
};

/** The source (`sourceOf`), then each network around it, the smaller first. */
export function networksOf(source: string): readonly [Network, ...Network[]] {
  const itself = { kind: 'source', prefix: source } as const;
  const groups = source.split(':');
  if (groups.length === 4) {
    const [first = '', second = '', third = '', fourth = ''] = groups;
    const site = `${first}:${second}:${third}`;
    const high = fourth.padStart(4, '0').slice(0, 2);
    return [itself, { kind: 'network-56', prefix: `${site}:${high}` }, { kind: 'network-48', prefix: site }];
  }
  const bytes = source.split('.');
  return bytes.length === 4 ? [itself, { kind: 'network-24', prefix: bytes.slice(0, 3).join('.') }] : [itself];
}
