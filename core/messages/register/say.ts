import { sayDate } from '#core/messages/dates.ts';
import { REGISTER_WORDS } from '#core/messages/register/words.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterEntry, RegisterName } from '#core/model/register.ts';

/** A last name in capitals, the name in use in brackets. */
export function sayLastName({ lastName, usageName }: Omit<RegisterName, 'firstNames'>): string {
  return usageName === undefined ? capitals(lastName) : `${capitals(lastName)} (${capitals(usageName)})`;
}

export function sayRegisterName(name: RegisterName): string {
  return `${sayLastName(name)} ${name.firstNames}`;
}

/** Date, place, and the name, first name and capacity of the authority. */
export function sayAct(entry: RegisterEntry, lang: Lang): string {
  return `${sayDateAndPlace(entry, lang)}, ${sayAuthority(entry, lang)}`;
}

export function sayDateAndPlace({ day, placeName }: RegisterEntry, lang: Lang): string {
  return [sayDate(day, lang), ...(placeName === undefined ? [] : [placeName])].join(', ');
}

/** The name, first name and capacity of the authority; without one, the act was made online. */
export function sayAuthority({ authority }: RegisterEntry, lang: Lang): string {
  if (authority === undefined) return REGISTER_WORDS[lang].online;
  const { lastName, firstName, capacity } = authority;
  return `${capitals(lastName)} ${firstName}, ${WORDS[lang].capacity[capacity]}`;
}

/** How long a procuration is valid: its rounds or its period, those that it lost, and the day it ended. */
export function sayValidity({ rounds, period, status, endedOn }: RegisterEntry, lang: Lang): string {
  const words = REGISTER_WORDS[lang];
  const said = rounds
    .filter(({ isVoid }) => period === undefined || isVoid)
    .map(({ election, number, day, isVoid }) => {
      const round = words.round(election, number, sayDate(day, lang));
      return isVoid ? words.isVoid(round) : round;
    });
  const span = period ? [words.period(sayDate(period.from, lang), sayDate(period.until, lang))] : [];
  const parts = [
    ...span,
    ...said,
    ...(status === 'in-control' ? [words.inControl] : []),
    ...(endedOn === undefined ? [] : [words.ended(sayDate(endedOn, lang))]),
  ];
  return parts.length > 0 ? parts.join(', ') : words.noRound;
}

function capitals(name: string): string {
  return name.toLocaleUpperCase('fr');
}
