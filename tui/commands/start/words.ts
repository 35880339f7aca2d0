import type { Bilingual } from '#core/model/lang.ts';

const fr = {
  joined: (pid: number) => `Ce terminal se connecte au serveur qui utilise déjà ce dossier (processus ${pid}).`,
  ended: (code: number, log: string) => `Le serveur s’est arrêté de lui-même (code ${code}). Son journal : ${log}`,
  startedAgain: (code: number, log: string) =>
    `Le serveur s’était arrêté de lui-même (code ${code}) et a été relancé. Son journal : ${log}`,
  stopping: 'Arrêt du serveur…',
};

const en: typeof fr = {
  joined: (pid) => `This terminal connects to the server that already uses this folder (process ${pid}).`,
  ended: (code, log) => `The server stopped by itself (code ${code}). Its log: ${log}`,
  startedAgain: (code, log) => `The server had stopped by itself (code ${code}) and was restarted. Its log: ${log}`,
  stopping: 'Stopping the server…',
};

export const START_WORDS = { fr, en } satisfies Bilingual<typeof fr>;
