/** What the elector's own pages say. */
const fr = {
  title: 'Mon espace',
  request: 'Demander une procuration',
  myRequests: 'Mes demandes',
  noRequests: 'Vous n’avez fait aucune demande.',
  given: 'Mes procurations données',
  noneGiven: 'Vous n’avez donné aucune procuration.',
  held: 'Les procurations que j’ai reçues',
  noneHeld: 'Personne ne vous a donné procuration.',
  kind: { procuration: 'Procuration', revocation: 'Résiliation' },
  line: (kind: string, reference: string, status: string) => `${kind} ${reference} : ${status}`,
  to: (who: string, status: string) => `À ${who} : ${status}`,
  from: (who: string, status: string) => `De ${who} : ${status}`,
  reference: (reference: string) => `Votre référence : ${reference}`,
  present: (day: string) => `À présenter au plus tard le ${day}.`,
  bring:
    'Présentez-vous en personne avec cette référence et une pièce d’identité, dans un commissariat, une gendarmerie ou un consulat.',
  tell: 'Une fois la procuration acceptée, prévenez votre mandataire : personne d’autre ne le fait.',
  state: (status: string) => `État : ${status}`,
  withdraw: 'Retirer cette demande',
  withdrawn: 'La référence ne pourra plus servir.',
  revocation: 'Résilier mes procurations',
  allEnd:
    'Une résiliation met fin à toutes vos procurations, jamais à une seule (art. L75). Elle ne prend effet qu’une fois établie au guichet.',
  askRevocation: 'Demander la résiliation de toutes mes procurations',
  email: 'Mon adresse électronique',
  emailHint: 'Elle peut rester vide si vous l’avez déjà donnée',
  openings: 'Lieux ouverts au public par le préfet',
};

const en: typeof fr = {
  title: 'My space',
  request: 'Ask for a procuration',
  myRequests: 'My requests',
  noRequests: 'You have made no request.',
  given: 'The procurations that I gave',
  noneGiven: 'You have given no procuration.',
  held: 'The procurations that I received',
  noneHeld: 'Nobody has given you a procuration.',
  kind: { procuration: 'Procuration', revocation: 'Revocation' },
  line: (kind, reference, status) => `${kind} ${reference}: ${status}`,
  to: (who, status) => `To ${who}: ${status}`,
  from: (who, status) => `From ${who}: ${status}`,
  reference: (reference) => `Your reference: ${reference}`,
  present: (day) => `To be presented by ${day}.`,
  bring:
    'Come in person with this reference and an identity document to a police station, a gendarmerie or a consulate.',
  tell: 'Once the procuration is accepted, tell your mandataire: nobody else does.',
  state: (status) => `State: ${status}`,
  withdraw: 'Withdraw this request',
  withdrawn: 'The reference can no longer be used.',
  revocation: 'Revoke my procurations',
  allEnd:
    'A revocation ends all your procurations, never one alone (art. L75). It takes effect only once established at the counter.',
  askRevocation: 'Ask for the revocation of all my procurations',
  email: 'My e-mail address',
  emailHint: 'It may stay empty if you gave it before',
  openings: 'Places that the prefect opens to the public',
};

export const OWN_WORDS = { fr, en };
