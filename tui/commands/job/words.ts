import { plural } from '#core/messages/phrases.ts';
import type { Bilingual } from '#core/model/lang.ts';

/** What is said of jobs, by the commands that start one and by those that find one again. */
const fr = {
  label: 'Procurations :',
  started: (id: string) =>
    `Traitement ${id} lancé. Ctrl+C le laisse se poursuivre. Pour le retrouver : procuration job wait ${id}`,
  left: (id: string) =>
    `Le traitement ${id} se poursuit sur le serveur. Pour le retrouver : procuration job wait ${id}`,
  leftUnknown: 'Le traitement se poursuit sur le serveur. Pour le retrouver : procuration job list',
  ended: (id: string, looked: number, changed: number) => {
    const said = `Traitement ${id} terminé : ${plural.fr(looked, 'procuration réexaminée', 'procurations réexaminées')}, ${plural.fr(changed, 'modifiée', 'modifiées')}.`;
    return changed === 0 ? said : `${said} Un avis part à chaque mandant.`;
  },
  cause: { called: 'convocation', postponed: 'report', 'called-off': 'annulation' },
  state: { running: 'en cours', ended: 'terminé' },
  progress: (done: string, total: string) => `${done} sur ${total}`,
  changed: (count: number) => plural.fr(count, 'modifiée', 'modifiées'),
  since: (moment: string) => `Commencé : ${moment}`,
  until: (moment: string) => `Terminé : ${moment}`,
  none: 'Aucun traitement n’est enregistré.',
  unknown: (typed: string) => `Aucun traitement n’a le numéro « ${typed} ». Pour les voir tous : procuration job list`,
  several: (typed: string) =>
    `Plusieurs traitements ont un numéro qui commence par « ${typed} ». Pour les voir tous : procuration job list`,
};

const en: typeof fr = {
  label: 'Procurations:',
  started: (id) => `Job ${id} started. Ctrl+C leaves it running. To find it again: procuration job wait ${id}`,
  left: (id) => `The job ${id} continues on the server. To find it again: procuration job wait ${id}`,
  leftUnknown: 'The job continues on the server. To find it again: procuration job list',
  ended: (id, looked, changed) => {
    const said = `Job ${id} done: ${plural.en(looked, 'procuration', 'procurations')} reviewed, ${changed} changed.`;
    return changed === 0 ? said : `${said} A notice goes to each mandant.`;
  },
  cause: { called: 'call', postponed: 'postponement', 'called-off': 'call-off' },
  state: { running: 'running', ended: 'done' },
  progress: (done, total) => `${done} of ${total}`,
  changed: (count) => `${count} changed`,
  since: (moment) => `Started: ${moment}`,
  until: (moment) => `Done: ${moment}`,
  none: 'No job is recorded.',
  unknown: (typed) => `No job has the id “${typed}”. To see them all: procuration job list`,
  several: (typed) => `Several jobs have an id that begins with “${typed}”. To see them all: procuration job list`,
};

export const JOB_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
