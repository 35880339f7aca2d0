import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What is said of jobs, by the commands that start one and by those that find one again. */
const fr = {
  label: 'Procurations :',
  started: (id: string) =>
    `Traitement ${id}. Ctrl+C le laisse se poursuivre ; le retrouver : procuration job wait ${id}`,
  left: (id: string) => `Le traitement ${id} se poursuit sur le serveur. Le retrouver : procuration job wait ${id}`,
  leftUnknown: 'Le traitement se poursuit sur le serveur. Le retrouver : procuration job list',
  ended: (id: string, looked: number, changed: number) => {
    const said = `Traitement ${id} terminé : ${plural.fr(looked, 'procuration revue', 'procurations revues')}, ${plural.fr(changed, 'modifiée', 'modifiées')}.`;
    return changed === 0 ? said : `${said} Un avis à chaque mandant est préparé ; ce serveur ne l’envoie pas encore.`;
  },
  cause: { called: 'convocation', postponed: 'report', 'called-off': 'annulation' },
  state: { running: 'en cours', ended: 'terminé' },
  progress: (done: string, total: string) => `${done} sur ${total}`,
  changed: (count: number) => plural.fr(count, 'modifiée', 'modifiées'),
  since: (moment: string) => `Commencé : ${moment}`,
  until: (moment: string) => `Terminé : ${moment}`,
  none: 'Aucun traitement.',
  unknown: (typed: string) => `Aucun traitement, ou plusieurs : « ${typed} ». Voir : procuration job list`,
};

const en: typeof fr = {
  label: 'Procurations:',
  started: (id) => `Job ${id}. Ctrl+C leaves it running; find it again by: procuration job wait ${id}`,
  left: (id) => `The job ${id} goes on at the server. Find it again by: procuration job wait ${id}`,
  leftUnknown: 'The job goes on at the server. Find it again by: procuration job list',
  ended: (id, looked, changed) => {
    const said = `Job ${id} done: ${plural.en(looked, 'procuration', 'procurations')} looked at again, ${changed} changed.`;
    return changed === 0
      ? said
      : `${said} A notice to each mandant is prepared; this server does not send notices yet.`;
  },
  cause: { called: 'call', postponed: 'postponement', 'called-off': 'call-off' },
  state: { running: 'running', ended: 'done' },
  progress: (done, total) => `${done} of ${total}`,
  changed: (count) => `${count} changed`,
  since: (moment) => `Started: ${moment}`,
  until: (moment) => `Done: ${moment}`,
  none: 'No job.',
  unknown: (typed) => `No job, or several: “${typed}”. See: procuration job list`,
};

export const JOB_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
