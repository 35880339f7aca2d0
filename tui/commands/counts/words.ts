import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { ProcurationCounts } from '#tui/answers.ts';

type Counts = ProcurationCounts['totals'];

/** What is said of how many procurations concern an election. */
const fr = {
  columns: [
    'Code',
    'Nom',
    'Procurations établies',
    'En France',
    'À l’étranger',
    'Sur papier',
    'Entièrement en ligne',
    'En cours de contrôle',
    'Rejetées',
    'Résiliées',
    'Nulles ou annulées',
  ],
  head: (election: string, at: string) => `${election}, ${at}`,
  total: 'Ensemble',
  counts: (where: string, { inFrance, abroad, paper, online, inControl, rejected, revoked, ...more }: Counts) => [
    `${where} : ${plural.fr(inFrance + abroad + paper + online, 'procuration établie', 'procurations établies')}`,
    `  ${inFrance} en France, ${abroad} à l’étranger, ${paper} sur papier, ${online} entièrement en ligne`,
    `  dont ${inControl} en cours de contrôle, ${plural.fr(rejected, 'rejetée', 'rejetées')}, ${plural.fr(revoked, 'résiliée', 'résiliées')}, ${plural.fr(more.void, 'nulle ou annulée', 'nulles ou annulées')}`,
  ],
  written: (lines: number, file: string) => `${plural.fr(lines, 'ligne écrite', 'lignes écrites')} dans ${file}.`,
};

const en: typeof fr = {
  columns: [
    'Code',
    'Name',
    'Procurations established',
    'In France',
    'Abroad',
    'On paper',
    'Entirely online',
    'Being checked',
    'Rejected',
    'Revoked',
    'Void or annulled',
  ],
  head: (election, at) => `${election}, ${at}`,
  total: 'Total',
  counts: (where, { inFrance, abroad, paper, online, inControl, rejected, revoked, ...more }) => [
    `${where}: ${plural.en(inFrance + abroad + paper + online, 'procuration established', 'procurations established')}`,
    `  ${inFrance} in France, ${abroad} abroad, ${paper} on paper, ${online} entirely online`,
    `  of which ${inControl} being checked, ${rejected} rejected, ${revoked} revoked, ${more.void} void or annulled`,
  ],
  written: (lines, file) => `${plural.en(lines, 'line', 'lines')} written to ${file}.`,
};

export const COUNTS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
