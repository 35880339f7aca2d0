import type { DayLabels } from '#tui/labels/officer-day.ts';

export const officerDayFr: DayLabels = {
  slips: {
    heading: 'Recueillies par vos délégués, à signer',
    loading: 'Recherche de ce qui attend votre signature',
    none: 'Rien n’attend votre signature.',
    waiting: (waiting, failed) =>
      `${waiting} à signer${failed === 0 ? '' : `, dont ${failed} sans suite : voyez pourquoi`}`,
    revokes: 'résiliation',
    collected: (name, day) => `Recueillie par ${name}, demandée le ${day}`,
    again: ['F5', 'relire'],
    open: ['Entrée', 'lire'],
    signAll: ['V', 'tout signer'],
    howMany: (count) => `Signer toute la liste ? Tapez le nombre de demandes (${count}), puis Entrée.`,
    wrongNumber: (count) => `Ce n’est pas leur nombre : il y en a ${count}. Rien n’est signé.`,
    count: 'Nombre',
    sign: ['Entrée', 'tout signer'],
    signing: (done, count, reference) => `Signature ${done} sur ${count} : ${reference}`,
    stop: ['Échap', 'arrêter après celle-ci'],
    stopping: 'Arrêt après celle-ci',
  },
  log: {
    heading: (day) => `Journal du ${day}`,
    loading: 'Lecture du journal',
    none: 'Aucun acte ce jour-là.',
    count: (count) => (count === 1 ? 'un acte' : `${count} actes`),
    revocation: 'résiliation',
    atHome: 'au domicile du mandant',
    receipt: ['Entrée', 'récépissé'],
    days: ['← →', 'jour'],
    again: ['F6', 'relire'],
  },
  places: {
    heading: 'Lieu des actes d’aujourd’hui (lieux ouverts par le préfet, art. R72-1 III)',
    unit: 'Dans votre unité',
    none: 'Le préfet n’a ouvert aucun lieu au public aujourd’hui.',
    loading: 'Recherche des lieux ouverts aujourd’hui',
    standing: 'Changement de lieu',
    stands: (at) =>
      at === undefined
        ? 'Vos actes portent le lieu de votre unité.'
        : `Vos actes d’aujourd’hui portent ce lieu : ${at}. F9 pour en changer.`,
  },
  receipt: {
    loading: 'Récépissé',
    print: ['F8', 'imprimer'],
    printing: 'Impression en cours',
    printed: 'Le récépissé est envoyé à l’imprimante.',
    failed: 'L’imprimante n’a pas pris le récépissé. Vérifiez-la, puis F8 de nouveau.',
    noPrinter: (command) => `Pas d’imprimante sur ce poste. D’un autre : ${command}`,
  },
};
