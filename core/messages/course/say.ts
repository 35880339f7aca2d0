import { dayAt, type Instant, type TimeZone, timeAt } from '#core/calendar/instant.ts';
import { COURSE_WORDS, type CourseWords } from '#core/messages/course/words.ts';
import { sayDate, sayTime } from '#core/messages/dates.ts';
import { explain } from '#core/messages/explain.ts';
import { stationNumber } from '#core/messages/phrases.ts';
import { sayRegisterName } from '#core/messages/register/say.ts';
import { typesetIn } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Course, CourseStep } from '#core/model/course.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RoundFact } from '#core/model/refusal.ts';

type Saying = { readonly lang: Lang; readonly zone: TimeZone; readonly words: CourseWords };

/** The parties of a procuration, then each step on a line, as it is read out. */
export function sayCourse(course: Course, lang: Lang): readonly string[] {
  const { reference, zone, steps } = course;
  const words = COURSE_WORDS[lang];
  const title = [titleOf(course, words), ...(reference === undefined ? [] : [words.reference(reference)])].join(', ');
  const said = steps.flatMap((step) => sayStep(step, { lang, zone, words }));
  return [title, ...said.map((step) => `  ${step}`)].map((line) => typesetIn(line, lang));
}

function titleOf({ mandant, mandataire }: Course, words: CourseWords): string {
  const giver = sayRegisterName(mandant);
  return mandataire ? words.title(giver, sayRegisterName(mandataire)) : words.request(giver);
}

function sayStep(step: CourseStep, saying: Saying): readonly string[] {
  const { lang, words } = saying;
  switch (step.kind) {
    case 'requested': {
      const asked = words.requested(sayDate(step.on, lang));
      const { status } = step;
      return status === 'established' || status === 'requested'
        ? [asked]
        : [asked, words.isNow(WORDS[lang].status[status])];
    }
    case 'established':
      return [sayEstablished(step, saying)];
    case 'waiting':
      return [words.waiting];
    case 'accepted':
      return [words.accepted(moment(step.at, saying))];
    case 'rejected':
      return [words.rejected(step.reasons.map((reason) => explain(reason, lang)).join(' '))];
    case 'listed':
      return [sayListed(step, saying)];
    case 'voted':
      return [words.voted[step.how](moment(step.at, saying), sayRound(step.round, saying))];
    case 'ended':
      return [words.ended(WORDS[lang].status[step.status], sayDate(step.on, lang))];
  }
}

function sayEstablished(step: Extract<CourseStep, { kind: 'established' }>, saying: Saying): string {
  const { established } = saying.words;
  const at = moment(step.at, saying);
  if (step.way === 'paper') return established.paper(at, sayDate(step.day, saying.lang));
  return step.way === 'online' ? established.online(at) : established.counter(at, step.placeName);
}

function sayListed({ station, round, list, print }: Extract<CourseStep, { kind: 'listed' }>, saying: Saying): string {
  const { words } = saying;
  return [
    words.listed(stationNumber(station), sayRound(round, saying)),
    ...(list ? [words.list(list.no, moment(list.madeAt, saying))] : []),
    ...(list?.openedAt ? [words.opened(moment(list.openedAt, saying))] : []),
    ...(print ? [words.printed(print.no, moment(print.printedAt, saying))] : []),
    ...(print
      ? [print.acknowledgedAt ? words.acknowledged(moment(print.acknowledgedAt, saying)) : words.toAcknowledge]
      : []),
  ].join(' ; ');
}

function sayRound({ election, number, day }: RoundFact, { lang, words }: Saying): string {
  return words.round(election, number, sayDate(day, lang));
}

function moment(at: Instant, { lang, zone, words }: Saying): string {
  return words.at(sayDate(dayAt(at, zone), lang), sayTime(timeAt(at, zone), lang));
}
