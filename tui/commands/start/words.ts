import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  joined: (pid: number) => `Ce terminal rejoint le serveur qui tourne déjà sur ce dossier (processus ${pid}).`,
  ended: (code: number, log: string) => `Le serveur s’est arrêté de lui-même (code ${code}). Son journal : ${log}`,
  startedAgain: (code: number, log: string) =>
    `Le serveur s’était arrêté de lui-même (code ${code}) et a été relancé. Son journal : ${log}`,
  stopping: 'Arrêt du serveur…',
};

const en: typeof fr = {
  joined: (pid) => `This terminal joins the server that already runs on this folder (process ${pid}).`,
  ended: (code, log) => `The server ended by itself (code ${code}). Its log: ${log}`,
  startedAgain: (code, log) => `The server had ended by itself (code ${code}) and was started again. Its log: ${log}`,
  stopping: 'Stopping the server…',
};

export const START_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
