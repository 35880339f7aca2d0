import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** The sentences that the procès-verbal copies. */
const fr = {
  proxies: (count: number) =>
    `${plural.fr(count, 'électeur a voté par procuration, par son mandataire', 'électeurs ont voté par procuration, par leurs mandataires')}.`,
  inPerson: (count: number) => `${plural.fr(count, 'électeur a voté', 'électeurs ont voté')} en personne.`,
  courtDecisions: (count: number) =>
    `${plural.fr(count, 'vote a été admis', 'votes ont été admis')} sur décision de justice, sans inscription sur la liste.`,
  remote: (count: number) =>
    `${plural.fr(count, 'électeur de la liste avait voté', 'électeurs de la liste avaient voté')} à distance.`,
  fromPrison: (count: number) =>
    `${plural.fr(count, 'enveloppe de personne détenue a été reçue et mise', 'enveloppes de personnes détenues ont été reçues et mises')} dans l’urne par le président (art. L79).`,
  refused: (reasons: string) => `Des votes ont été refusés : ${reasons}.`,
  noneRefused: 'Aucun vote n’a été refusé.',
  corrected: (count: number) =>
    `${plural.fr(count, 'émargement a été rectifié', 'émargements ont été rectifiés')}, par deux membres du bureau.`,
  noDiscrepancy: 'Le bureau n’a relevé aucun écart.',
};

const en: typeof fr = {
  proxies: (count) =>
    `${plural.en(count, 'elector voted by proxy, through their mandataire', 'electors voted by proxy, through their mandataires')}.`,
  inPerson: (count) => `${plural.en(count, 'elector', 'electors')} voted in person.`,
  courtDecisions: (count) =>
    `${plural.en(count, 'vote was', 'votes were')} admitted by court decision, the voter not being on the roll.`,
  remote: (count) => `${plural.en(count, 'elector', 'electors')} on the list had voted remotely.`,
  fromPrison: (count) =>
    `${plural.en(count, 'envelope from prison was', 'envelopes from prison were')} received and put into the ballot box by the presiding officer (art. L79).`,
  refused: (reasons) => `Votes were refused: ${reasons}.`,
  noneRefused: 'No vote was refused.',
  corrected: (count) => `${plural.en(count, 'mark was', 'marks were')} corrected, by two members of the bureau.`,
  noDiscrepancy: 'The bureau found no discrepancy.',
};

export const RECORD_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
