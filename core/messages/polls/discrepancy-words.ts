import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  beforeOpening: (count: number) =>
    `${plural.fr(count, 'vote enregistré', 'votes enregistrés')} avant l’ouverture déclarée.`,
  beyondInside: (count: number, counted: number) =>
    `${plural.fr(count, 'vote', 'votes')} après la clôture, pour ${plural.fr(counted, 'électeur compté', 'électeurs comptés')} dans la salle.`,
  endedSince: (reasons: string) => `Vote par une procuration qui a pris fin depuis (${reasons}) : il reste valable.`,
  signedOtherwise: (signed: number, marked: number) =>
    `${plural.fr(signed, 'émargement compté', 'émargements comptés')} par le bureau, ${plural.fr(marked, 'vote enregistré', 'votes enregistrés')}.`,
  envelopesOtherwise: (envelopes: number, signed: number) =>
    `${plural.fr(envelopes, 'enveloppe', 'enveloppes')} dans l’urne, ${plural.fr(signed, 'émargement', 'émargements')} (art. L65).`,
  openedOtherwise: (checks: string) => `À l’ouverture, le poste et le serveur ne concordaient pas : ${checks}.`,
};

const en: typeof fr = {
  beforeOpening: (count) => `${plural.en(count, 'vote', 'votes')} recorded before the declared opening.`,
  beyondInside: (count, counted) =>
    `${plural.en(count, 'vote', 'votes')} after the close, for ${plural.en(counted, 'voter', 'voters')} counted inside.`,
  endedSince: (reasons) => `Vote by a procuration that has ended since (${reasons}): it stands.`,
  signedOtherwise: (signed, marked) =>
    `${plural.en(signed, 'signature', 'signatures')} counted by the bureau, ${plural.en(marked, 'vote', 'votes')} recorded.`,
  envelopesOtherwise: (envelopes, signed) =>
    `${plural.en(envelopes, 'envelope', 'envelopes')} in the ballot box, ${plural.en(signed, 'signature', 'signatures')} (art. L65).`,
  openedOtherwise: (checks) => `At the opening, the terminal and the server did not agree: ${checks}.`,
};

export const DISCREPANCY_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
