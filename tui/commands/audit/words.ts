import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  intact: (chains: number, entries: number) =>
    `Le journal est intact et les tables y sont conformes : ${plural.fr(entries, 'inscription', 'inscriptions')}, ${plural.fr(chains, 'chaîne', 'chaînes')}.`,
  none: 'Aucun acte ne correspond à ces critères.',
  more: (limit: number) => `… et d’autres actes, plus anciens : --limit ${limit * 10} en donne davantage.`,
  erased: '(contenu effacé)',
  refused: (codes: string) => `refusé : ${codes}`,
  wrongKind: (typed: string, acts: string) =>
    `--kind : « ${typed} » n’est ni un acte ni un groupe d’actes. Valeurs possibles : ${acts}.`,
  broken: (faults: number, areAll: boolean) =>
    `La vérification relève ${areAll ? '' : 'au moins '}${plural.fr(faults, 'défaut', 'défauts')} :`,
  fault: {
    missing: 'inscription manquante',
    altered: 'inscription modifiée',
    'not-chained': 'inscription qui ne suit pas la précédente',
    'body-altered': 'contenu modifié',
    'body-missing': 'contenu manquant',
    'after-the-end': 'inscription après la fin connue',
    'without-head': 'chaîne sans fin connue',
    'row-missing': 'inscription dont la ligne manque',
    'row-altered': 'ligne qui diffère de son inscription',
    'row-without-entry': 'ligne sans inscription',
    'count-altered': 'décompte inexact',
  },
  table: {
    vote_marks: 'émargement',
    mark_corrections: 'rectification d’émargement',
    procurations: 'procuration',
    procuration_rounds: 'tour d’une procuration',
    requests: 'demande',
    revocations: 'résiliation',
    accounts: 'compte',
    electors: 'électeur',
    registrations: 'liste d’un bureau',
    list_prints: 'annexe ou supplément d’un bureau',
    printed_lines: 'lignes d’une annexe ou d’un supplément',
    idempotency: 'clés des actes',
    tallies: 'décompte des émargements d’un bureau',
    quarter_tallies: 'décompte des votes d’un quart d’heure',
    active_tallies: 'décompte des procurations valables',
  },
  at: (chain: string, seq: number) => `chaîne ${chain}, numéro ${seq}`,
  row: (table: string, row: string) => `${table} ${row}`,
  columns: (names: readonly string[]) => `colonnes ${names.join(', ')}`,
  wrongLimit: (most: number) => `--limit attend un nombre de 1 à ${most}.`,
  wrongMoment: (option: string, typed: string) =>
    `${option} : « ${typed} » n’est ni un jour ni un instant. Écrivez-le comme 2027-04-11 ou 2027-04-11T08:00+02:00.`,
};

export type AuditWords = typeof fr;

const en: typeof fr = {
  intact: (chains, entries) =>
    `The log is intact and the tables match it: ${plural.en(entries, 'entry', 'entries')}, ${plural.en(chains, 'chain', 'chains')}.`,
  none: 'No act matches these criteria.',
  more: (limit) => `… and other, older acts: --limit ${limit * 10} gives more.`,
  erased: '(content erased)',
  refused: (codes) => `refused: ${codes}`,
  wrongKind: (typed, acts) => `--kind: “${typed}” is neither an act nor a group of acts. Possible values: ${acts}.`,
  broken: (faults, areAll) => `The check finds ${areAll ? '' : 'at least '}${plural.en(faults, 'fault', 'faults')}:`,
  fault: {
    missing: 'entry missing',
    altered: 'entry altered',
    'not-chained': 'entry that does not follow the one before',
    'body-altered': 'content altered',
    'body-missing': 'content missing',
    'after-the-end': 'entry after the known end',
    'without-head': 'chain without a known end',
    'row-missing': 'entry whose row is missing',
    'row-altered': 'row that differs from its entry',
    'row-without-entry': 'row without an entry',
    'count-altered': 'count that is not exact',
  },
  table: {
    vote_marks: 'mark',
    mark_corrections: 'correction of a mark',
    procurations: 'procuration',
    procuration_rounds: 'round of a procuration',
    requests: 'request',
    revocations: 'revocation',
    accounts: 'account',
    electors: 'elector',
    registrations: 'list of a station',
    list_prints: 'annex or supplement of a station',
    printed_lines: 'lines of an annex or supplement',
    idempotency: 'keys of acts',
    tallies: 'count of the marks of a station',
    quarter_tallies: 'count of the votes of a quarter of an hour',
    active_tallies: 'count of the valid procurations',
  },
  at: (chain, seq) => `chain ${chain}, number ${seq}`,
  row: (table, row) => `${table} ${row}`,
  columns: (names) => `columns ${names.join(', ')}`,
  wrongLimit: (most) => `--limit takes a number from 1 to ${most}.`,
  wrongMoment: (option, typed) =>
    `${option}: “${typed}” is neither a day nor an instant. Write it like 2027-04-11 or 2027-04-11T08:00+02:00.`,
};

export const AUDIT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
