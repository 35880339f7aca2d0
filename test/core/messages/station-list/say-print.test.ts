import { expect, test } from 'vitest';
import { instant, PARIS } from '#core/calendar/instant.ts';
import { sayPrinted } from '#core/messages/station-list/say-print.ts';

const at = instant('2027-04-11T08:05:00Z');
const print = { no: 2, added: 3, struck: 1, digest: 'f'.repeat(64), printedAt: at, acknowledgedAt: undefined };

test('The last paper of a station is said with what it has and whether the bureau has it in hand', () => {
  expect(sayPrinted(print, PARIS, 'fr')).toBe(
    'Supplément n° 2 : 3 procurations de plus, 1 retirée, réception à accuser',
  );
  expect(sayPrinted({ ...print, acknowledgedAt: at }, PARIS, 'fr')).toBe(
    'Supplément n° 2 : 3 procurations de plus, 1 retirée, réception accusée par le bureau le 11 avril 2027 à 10\u00a0h\u00a005',
  );
  expect(sayPrinted({ ...print, no: 0, struck: 0 }, PARIS, 'en')).toBe('Annex: 3 procurations, to be acknowledged');
  expect(sayPrinted(undefined, PARIS, 'fr')).toBe('Annexe non imprimée');
});
