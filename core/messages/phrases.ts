import type { StationId } from '#core/model/ids.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** `a, b and c`. */
export function listed(parts: readonly string[], and: string): string {
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} ${and} ${last}`;
}

/** `59172/0002` is the station 2 of its commune. */
export function stationNumber(station: StationId): number {
  return Number(station.split('/').at(-1));
}

/** The name of a paper printed for a station: the annex, or a supplement by its number. */
export const PAPER: Bilingual<(no: number) => string> = {
  fr: (no) => (no === 0 ? 'l’annexe' : `le supplément n° ${no}`),
  en: (no) => (no === 0 ? 'the annex' : `supplement no. ${no}`),
};

type Plural = (count: number, singular: string, several: string) => string;

/** `1 vote`, `2 votes`; in French, `0 vote`. */
export const plural = {
  fr: (count, singular, several) => `${count} ${count < 2 ? singular : several}`,
  en: (count, singular, several) => `${count} ${count === 1 ? singular : several}`,
} satisfies Bilingual<Plural>;
