import type { PollsWords } from '#core/messages/polls/vocabulary.ts';

const many = (count: number, one: string, more: string) => `${count} ${count < 2 ? one : more}`;

export const POLLS_FRENCH: PollsWords = {
  title: { opening: 'Feuille d’ouverture du bureau de vote', closing: 'Feuille de clôture du bureau de vote' },
  planned: ({ opens, closes }) =>
    `L’ouverture n’a pas été déclarée : le bureau suit ses heures prévues, de ${opens} à ${closes}.`,
  opened: (time, by) => `Ouverture déclarée à ${time} par ${by}.`,
  closed: (time, by) => `Clôture déclarée à ${time} par ${by}.`,
  notClosed: 'La clôture n’a pas été déclarée.',
  inside: (counted, voted) => `Électeurs dans la salle à la clôture : ${counted} ; ont voté depuis : ${voted}.`,
  moreInside: (reason) => `Nombre relevé après la clôture par le président. Motif : ${reason}`,
  pack: ({ no, electors, procurations, ended }) =>
    `Liste remise n° ${no} : ${many(electors, 'électeur', 'électeurs')}, ${many(procurations, 'procuration valable', 'procurations valables')}, ${ended} sans effet.`,
  digest: (digest) => `Empreinte : ${digest}`,
  terminals: (terminals) => `Postes ouverts : ${terminals}.`,
  agreed: 'La liste du poste et celle du serveur concordaient.',
  differed: 'La liste du poste et celle du serveur ne concordaient pas :',
  allTheSame: (by, second, reason) => `Bureau ouvert malgré cela par ${by} et ${second}. Motif : ${reason}`,
  totals: {
    proxy: 'Votes par procuration (mandataires)',
    'in-person': 'Votes en personne, mandants compris',
    voted: 'Ensemble des votes marqués au bureau',
    courtDecisions: 'dont sur décision de justice',
    afterClose: 'dont après la clôture, électeurs déjà dans la salle',
    remote: 'Votes à distance d’électeurs de la liste',
    fromPrison: 'dont enveloppes de personnes détenues, mises dans l’urne',
    corrected: 'Marques corrigées',
  },
  signed: 'Émargements comptés par le bureau',
  envelopes: 'Enveloppes comptées dans l’urne',
  colon: ' : ',
  sections: {
    check: 'Vérification à l’ouverture',
    votes: 'Votes',
    refused: 'Votes refusés, par motif',
    discrepancies: 'Écarts',
    record: 'Texte pour le procès-verbal',
    log: 'Journal des actes de la commune',
    signatures: 'Signatures',
  },
  none: 'Aucun.',
  reasons: {
    'already-voted-in-person': 'l’électeur avait voté personnellement',
    'already-voted-by-proxy': 'un mandataire avait voté pour l’électeur',
    'already-voted-remotely': 'l’électeur avait voté à distance',
    'not-received': 'aucune procuration reçue de la mairie',
    'station-closed': 'bureau fermé',
    'inside-all-voted': 'nombre des électeurs dans la salle atteint',
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
    'cap-france': 'mandataire au-delà du nombre permis',
    'cap-total': 'mandataire au-delà du nombre permis',
    overlap: 'autre procuration établie avant',
  },
  otherReason: (article) => `autre motif (${article})`,
  discrepancy: {
    beforeOpening: (count) => `${many(count, 'vote marqué', 'votes marqués')} avant l’ouverture déclarée.`,
    beyondInside: (count, counted) =>
      `${many(count, 'vote', 'votes')} après la clôture, pour ${many(counted, 'électeur compté', 'électeurs comptés')} dans la salle.`,
    endedSince: (reasons) => `Vote par une procuration qui a pris fin depuis (${reasons}) : il reste valable.`,
    signedOtherwise: (signed, marked) =>
      `${many(signed, 'émargement compté', 'émargements comptés')} par le bureau, ${many(marked, 'vote marqué', 'votes marqués')}.`,
    envelopesOtherwise: (envelopes, signed) =>
      `${many(envelopes, 'enveloppe', 'enveloppes')} dans l’urne, ${many(signed, 'émargement', 'émargements')} (art. L65).`,
    openedOtherwise: (checks) => `À l’ouverture, le poste et le serveur différaient : ${checks}.`,
  },
  head: (seq, hash) => `Dernière entrée : ${seq}. Empreinte : ${hash}`,
  noHead: 'Aucune entrée.',
  signature: ['Le président', 'Le secrétaire', 'Les assesseurs', 'Les délégués'],
  record: {
    proxies: (count) =>
      `${many(count, 'électeur a voté par procuration, par son mandataire', 'électeurs ont voté par procuration, par leurs mandataires')}.`,
    inPerson: (count) =>
      `${many(count, 'électeur a été marqué', 'électeurs ont été marqués')} comme votant en personne.`,
    courtDecisions: (count) =>
      `${many(count, 'vote a été admis', 'votes ont été admis')} sur décision de justice, sans inscription sur la liste.`,
    remote: (count) =>
      `${many(count, 'électeur de la liste avait voté', 'électeurs de la liste avaient voté')} à distance.`,
    fromPrison: (count) =>
      `${many(count, 'enveloppe de personne détenue a été reçue et mise', 'enveloppes de personnes détenues ont été reçues et mises')} dans l’urne par le président (art. L79).`,
    refused: (reasons) => `Des votes ont été refusés : ${reasons}.`,
    noneRefused: 'Aucun vote n’a été refusé.',
    corrected: (count) =>
      `${many(count, 'marque a été corrigée', 'marques ont été corrigées')}, par deux membres du bureau.`,
    noDiscrepancy: 'Le bureau n’a relevé aucun écart.',
  },
};
