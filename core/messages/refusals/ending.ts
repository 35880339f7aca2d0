import { sayDay, sayMoment } from '#core/messages/dates.ts';
import type { RefusalSentences } from '#core/messages/refusals/sentences.ts';

export const ENDING_REFUSALS = {
  'entered-in-error': {
    fr: ({ until, cause }) => {
      if (until === undefined) {
        return 'Cette procuration a été annulée : elle avait été établie par erreur. Le mandant peut en donner une autre, ou voter lui-même.';
      }
      return cause === 'used'
        ? 'Cet acte ne peut plus être annulé : la procuration a déjà servi à voter. Le mandant peut la résilier.'
        : `Cet acte ne peut plus être annulé : le délai pour le faire courait jusqu’au ${sayMoment(until, 'fr')}. Le mandant peut résilier la procuration.`;
    },
    en: ({ until, cause }) => {
      if (until === undefined) {
        return 'This procuration was annulled: it had been established in error. The mandant may give another, or vote in person.';
      }
      return cause === 'used'
        ? 'This act can no longer be annulled: the procuration has already been used to vote. The mandant may revoke it.'
        : `This act can no longer be annulled: the time allowed ran until ${sayMoment(until, 'en')}. The mandant may revoke the procuration.`;
    },
  },
  'partial-revocation': {
    fr: () =>
      'Une résiliation met fin à toutes les procurations du mandant : on ne peut pas en résilier une seule. Il faut les résilier toutes, puis redonner celles qui restent utiles.',
    en: () =>
      'A revocation ends all of a mandant’s procurations: one alone cannot be revoked. Revoke them all, then give again those still needed.',
  },
  'nothing-to-revoke': {
    fr: () =>
      'Il n’y a rien à résilier : le mandant n’a aucune procuration en cours. Aucune autre démarche n’est nécessaire.',
    en: () => 'There is nothing to revoke: the mandant has no procuration in force. Nothing more needs to be done.',
  },
  revoked: {
    fr: ({ on }) =>
      `Le mandant a résilié cette procuration le ${sayDay(on, 'fr')} : le mandataire ne peut plus voter. Le mandant peut voter lui-même, ou donner une nouvelle procuration.`,
    en: ({ on }) =>
      `The mandant revoked this procuration on ${sayDay(on, 'en')}: the mandataire may no longer vote. The mandant may vote in person, or give a new procuration.`,
  },
  expired: {
    fr: ({ lastDay }) =>
      `Cette procuration a pris fin le ${sayDay(lastDay, 'fr')} : le mandataire ne peut plus voter. Le mandant peut voter lui-même, ou donner une nouvelle procuration.`,
    en: ({ lastDay }) =>
      `This procuration ended on ${sayDay(lastDay, 'en')}: the mandataire may no longer vote. The mandant may vote in person, or give a new procuration.`,
  },
  'mandant-off-roll': {
    fr: () =>
      'Cette procuration ne permet pas de voter : le mandant n’est plus inscrit sur la liste électorale. La mairie peut en dire la raison.',
    en: () =>
      'This procuration cannot be used: the mandant is no longer on the electoral roll. The town hall can say why.',
  },
  'mandataire-dead': {
    fr: () =>
      'Le mandataire est décédé : cette procuration est annulée. Le mandant peut voter lui-même, ou donner une nouvelle procuration.',
    en: () =>
      'The mandataire has died: this procuration is annulled. The mandant may vote in person, or give a new procuration.',
  },
  'mandataire-rights-lost': {
    fr: () =>
      'Le mandataire n’a plus le droit de vote : cette procuration est annulée. Le mandant peut voter lui-même, ou donner une nouvelle procuration.',
    en: () =>
      'The mandataire has lost the right to vote: this procuration is annulled. The mandant may vote in person, or give a new procuration.',
  },
  'list-changed': {
    fr: () =>
      'Le mandant ou le mandataire est désormais inscrit sur une liste électorale d’une autre nature (communale, consulaire ou de Nouvelle-Calédonie) : cette procuration n’est plus valable. Le mandant peut voter lui-même, ou donner une nouvelle procuration.',
    en: () =>
      'The mandant or the mandataire is now on a different kind of roll (of a commune, a consulate or New Caledonia): this procuration is no longer valid. The mandant may vote in person, or give a new procuration.',
  },
} satisfies Partial<RefusalSentences>;
