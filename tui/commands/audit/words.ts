import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  intact: (chains: number, entries: number) =>
    `Le journal est intact : ${plural.fr(entries, 'inscription', 'inscriptions')}, ${plural.fr(chains, 'chaîne', 'chaînes')}.`,
  none: 'Aucun acte ne répond à cela.',
  more: (limit: number) => `… et d’autres, plus anciens : --limit ${limit * 10} en donne plus.`,
  erased: '(contenu effacé)',
  refused: (codes: string) => `refusé : ${codes}`,
  wrongKind: (typed: string, acts: string) =>
    `--kind : « ${typed} » n’est ni un acte ni un groupe d’actes. Il y a : ${acts}.`,
  broken: (faults: number) => (faults === 1 ? 'Le journal a une rupture :' : `Le journal a ${faults} ruptures :`),
  fault: {
    missing: 'inscription manquante',
    altered: 'inscription modifiée',
    'not-chained': 'inscription qui ne suit pas la précédente',
    'body-altered': 'contenu modifié',
    'body-missing': 'contenu manquant',
    'after-the-end': 'inscription après la fin connue',
    'without-head': 'chaîne sans fin connue',
  },
  at: (chain: string, seq: number) => `chaîne ${chain}, numéro ${seq}`,
  wrongLimit: (most: number) => `--limit : un nombre de 1 à ${most}.`,
  wrongMoment: (option: string, typed: string) =>
    `${option} : « ${typed} » n’est ni un jour ni un instant. Écrivez-le comme 2027-04-11 ou 2027-04-11T08:00+02:00.`,
};

export type AuditWords = typeof fr;

const en: typeof fr = {
  intact: (chains, entries) =>
    `The log is intact: ${plural.en(entries, 'entry', 'entries')}, ${plural.en(chains, 'chain', 'chains')}.`,
  none: 'No act answers that.',
  more: (limit) => `… and others, older: --limit ${limit * 10} gives more.`,
  erased: '(content erased)',
  refused: (codes) => `refused: ${codes}`,
  wrongKind: (typed, acts) => `--kind: “${typed}” is no act and no group of acts. There are: ${acts}.`,
  broken: (faults) => (faults === 1 ? 'The log is broken at one place:' : `The log is broken at ${faults} places:`),
  fault: {
    missing: 'entry missing',
    altered: 'entry altered',
    'not-chained': 'entry that does not follow the one before',
    'body-altered': 'content altered',
    'body-missing': 'content missing',
    'after-the-end': 'entry after the known end',
    'without-head': 'chain without a known end',
  },
  at: (chain, seq) => `chain ${chain}, number ${seq}`,
  wrongLimit: (most) => `--limit: a number from 1 to ${most}.`,
  wrongMoment: (option, typed) =>
    `${option}: “${typed}” is neither a day nor an instant. Write it like 2027-04-11 or 2027-04-11T08:00+02:00.`,
};

export const AUDIT_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
