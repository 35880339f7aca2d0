import type { Bilingual } from '#core/model/lang.ts';

/** The headings, counts and last lines of the sheets of the opening and the closing. */
const fr = {
  title: { opening: 'Feuille d’ouverture du bureau de vote', closing: 'Feuille de clôture du bureau de vote' },
  totals: {
    proxy: 'Votes par procuration (mandataires)',
    'in-person': 'Votes en personne, mandants compris',
    voted: 'Ensemble des votes enregistrés au bureau',
    courtDecisions: 'dont sur décision de justice',
    afterClose: 'dont après la clôture, électeurs déjà dans la salle',
    remote: 'Votes à distance d’électeurs de la liste',
    fromPrison: 'dont enveloppes de personnes détenues, mises dans l’urne',
    corrected: 'Émargements rectifiés',
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
  notCounted: 'Aucun dans les votes enregistrés. Le décompte du bureau n’a pas été indiqué.',
  head: (seq: number, hash: string) => `Dernière entrée : ${seq}. Empreinte : ${hash}`,
  noHead: 'Aucune entrée.',
  signature: ['Le président', 'Le secrétaire', 'Les assesseurs', 'Les délégués'],
};

const en: typeof fr = {
  title: { opening: 'Opening sheet of the polling station', closing: 'Closing sheet of the polling station' },
  totals: {
    proxy: 'Votes by proxy (mandataires)',
    'in-person': 'Votes in person, mandants included',
    voted: 'All votes recorded at the station',
    courtDecisions: 'of which by court decision',
    afterClose: 'of which after the close, by voters inside',
    remote: 'Remote votes by electors on the list',
    fromPrison: 'of which envelopes from prison, put into the ballot box',
    corrected: 'Marks corrected',
  },
  signed: 'Signatures counted by the bureau',
  envelopes: 'Envelopes counted in the ballot box',
  colon: ': ',
  sections: {
    check: 'Check at the opening',
    votes: 'Votes',
    refused: 'Votes refused, by reason',
    discrepancies: 'Discrepancies',
    record: 'Text for the minutes',
    log: 'Log of the commune’s acts',
    signatures: 'Signatures',
  },
  none: 'None.',
  notCounted: 'None in the votes recorded. The bureau’s count was not given.',
  head: (seq, hash) => `Last entry: ${seq}. Digest: ${hash}`,
  noHead: 'No entry.',
  signature: ['The presiding officer', 'The secretary', 'The assessors', 'The delegates'],
};

export const POLLS_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
