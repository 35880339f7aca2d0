import { typesetIn } from '#core/messages/typeset.ts';
import type { Bilingual, Lang } from '#core/model/lang.ts';
import { type Running, writeReport } from '#tui/crash/report.ts';
import { tracesOf } from '#tui/crash/trace.ts';

export type Crash = { readonly id: string; readonly sentence: string };

/** Writes the report of an error that nobody expected; `sentence` says where it is, and what to do. */
export function tellCrash(error: unknown, running: Running & { readonly lang: Lang }): Crash {
  const { lang, program } = running;
  const words = WORDS[lang];
  const reported = writeReport(error, running);
  const { id } = reported;
  if ('file' in reported) return { id, sentence: typesetIn(words.written(id, reported.file), lang) };
  const traces = tracesOf(error, program).flatMap(({ name, at }) => [name, ...at.map((frame) => `  ${frame}`)]);
  return { id, sentence: [typesetIn(words.notWritten(id, reported.why), lang), ...traces].join('\n') };
}

const fr = {
  written: (id: string, file: string) =>
    `Erreur imprévue, rapport ${id} : ${file}\nRecommencez ; si l’erreur revient, transmettez ce fichier à votre administrateur. Il ne contient aucune donnée personnelle.`,
  notWritten: (id: string, why: string) =>
    `Erreur imprévue ${id}, dont le rapport n’a pas pu être écrit (${why}). Recommencez ; si l’erreur revient, transmettez ces lignes à votre administrateur.`,
};

const en: typeof fr = {
  written: (id, file) =>
    `Unexpected error, report ${id}: ${file}\nTry again; if the error comes back, send this file to your administrator. It contains no personal data.`,
  notWritten: (id, why) =>
    `Unexpected error ${id}, whose report could not be written (${why}). Try again; if the error comes back, send these lines to your administrator.`,
};

const WORDS = { fr, en } satisfies Bilingual<typeof fr>;
