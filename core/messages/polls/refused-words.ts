import type { Bilingual } from '#core/model/lang.ts';
import type { RefusalCode } from '#core/model/refusal.ts';

/** The reasons of refused votes, each in a few words. */
type RefusedWords = {
  readonly reasons: { readonly [code in RefusalCode]?: string };
  readonly otherReason: (article: string) => string;
};

const fr: RefusedWords = {
  reasons: {
    'already-voted-in-person': 'l’électeur avait voté en personne',
    'already-voted-by-proxy': 'un mandataire avait voté pour l’électeur',
    'already-voted-remotely': 'l’électeur avait voté à distance',
    'not-received': 'aucune procuration reçue de la mairie',
    'station-closed': 'bureau fermé',
    'inside-all-voted': 'tous les électeurs comptés dans la salle avaient voté',
    'wrong-station': 'électeur d’un autre bureau',
    'not-on-roll': 'personne non inscrite',
    'mandant-off-roll': 'mandant radié de la liste',
    'mandataire-dead': 'mandataire décédé',
    'mandataire-rights-lost': 'mandataire privé du droit de vote',
    'list-changed': 'changement de liste électorale',
    revoked: 'procuration résiliée',
    expired: 'procuration expirée',
    'in-control': 'procuration en attente du contrôle de la mairie',
    'town-hall-rejected': 'procuration rejetée par la mairie',
    'round-not-covered': 'tour non couvert par la procuration',
    'round-called-off': 'tour annulé',
    'cap-france': 'nombre de procurations permis dépassé',
    'cap-total': 'nombre de procurations permis dépassé',
    overlap: 'autre procuration établie avant',
  },
  otherReason: (article) => `autre motif (${article})`,
};

const en: RefusedWords = {
  reasons: {
    'already-voted-in-person': 'the elector had voted in person',
    'already-voted-by-proxy': 'a mandataire had voted for the elector',
    'already-voted-remotely': 'the elector had voted remotely',
    'not-received': 'no procuration received from the town hall',
    'station-closed': 'station closed',
    'inside-all-voted': 'all the voters counted inside had voted',
    'wrong-station': 'elector of another station',
    'not-on-roll': 'person not on the roll',
    'mandant-off-roll': 'mandant struck off the roll',
    'mandataire-dead': 'mandataire deceased',
    'mandataire-rights-lost': 'mandataire without the right to vote',
    'list-changed': 'change of electoral roll',
    revoked: 'procuration revoked',
    expired: 'procuration expired',
    'in-control': 'procuration awaiting a check by the town hall',
    'town-hall-rejected': 'procuration rejected by the town hall',
    'round-not-covered': 'round not covered by the procuration',
    'round-called-off': 'round called off',
    'cap-france': 'number of procurations allowed exceeded',
    'cap-total': 'number of procurations allowed exceeded',
    overlap: 'another procuration established earlier',
  },
  otherReason: (article) => `another reason (${article})`,
};

export const REFUSED_WORDS = { fr, en } satisfies Bilingual<RefusedWords>;
