import { LOSS_EVENTS, type LossEvent } from '#core/law/ending/roll-events.ts';
import { readTypedBirth } from '#core/text/typed-date.ts';
import type { CsvLine } from '#tui/commands/import/read-csv.ts';

export const EVENT_COLUMNS = ['nne', 'born', 'event', 'to'] as const;
type Column = (typeof EVENT_COLUMNS)[number];

export type RollEvent = { readonly line: number; readonly nne: string; readonly born: string } & (
  | { readonly event: LossEvent }
  | { readonly event: 'moves'; readonly to: string }
);
export type EventFault = { readonly line: number; readonly column: Column; readonly value: string };

/** Every event that can be read, and the first fault of each other line. */
export function readEvents(lines: readonly CsvLine[]): {
  readonly events: readonly RollEvent[];
  readonly faults: readonly EventFault[];
} {
  const read = lines.map(readEvent);
  return {
    events: read.flatMap((line) => ('column' in line ? [] : [line])),
    faults: read.flatMap((line) => ('column' in line ? [line] : [])),
  };
}

function readEvent({ line, fields }: CsvLine): RollEvent | EventFault {
  const of = (column: Column) => fields[column] ?? '';
  const wrong = (column: Column) => ({ line, column, value: of(column) });
  const nne = of('nne');
  if (!/^\d{1,9}$/.test(nne)) return wrong('nne');
  const born = readTypedBirth(of('born'));
  if (born === undefined) return wrong('born');
  const person = { line, nne, born };
  const to = of('to').toUpperCase();
  if (of('event') === 'moves')
    return /^[0-9A-Z]{5}(\/\d{4})?$/.test(to) ? { ...person, event: 'moves', to } : wrong('to');
  const event = LOSS_EVENTS.find((known) => known === of('event'));
  if (event === undefined) return wrong('event');
  return to === '' ? { ...person, event } : wrong('to');
}
