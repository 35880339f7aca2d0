import { Box } from 'ink';
import type { ReactNode } from 'react';
import { sayCourse } from '#core/messages/course/say.ts';
import { WORDS } from '#core/messages/words.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Course, FoundPerson } from '#tui/answers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Large } from '#tui/components/large.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PERSON_WORDS } from '#tui/components/person-words.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Scroll } from '#tui/components/scroll.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Topic } from '#tui/components/topic.tsx';
import { Waiting } from '#tui/components/waiting.tsx';
import type { StepProps } from '#tui/screens/town-hall/step.ts';
import type { FoundPersonStep } from '#tui/screens/town-hall/steps/found-person/state.ts';
import { FOUND_PERSON_WORDS } from '#tui/screens/town-hall/steps/found-person/words.ts';
import { sayPlace, sayReasons } from '#tui/screens/town-hall/steps/search/say.ts';
import { useLang } from '#tui/terminal/words.tsx';

/** Who it is, the birth date large; what the person gives and holds; then what has happened to each. */
export function FoundPersonView({ step: { found, courses, pending, notice } }: StepProps<FoundPersonStep>): ReactNode {
  const lang = useLang();
  const words = FOUND_PERSON_WORDS[lang];
  return (
    <Box flexDirection="column" marginTop={1} rowGap={1} flexGrow={1}>
      <Topic id={found.person.elector} />
      <Identity found={found} />
      {found.hasNamesake && <Notice tone="careful" text={words.namesake} />}
      <Scroll rowGap={1} byLine>
        <Given found={found} />
        {courses && <Courses courses={courses} />}
      </Scroll>
      {pending && <Waiting what={words.reading} attempts={pending.attempts} />}
      {notice && <FailureNotice failure={notice.failure} />}
    </Box>
  );
}

function Identity({ found }: { readonly found: FoundPerson }): ReactNode {
  const lang = useLang();
  const { person, nne } = found;
  const words = FOUND_PERSON_WORDS[lang];
  const about = [sayPlace(found, lang), ...(nne ? [words.nne(nne)] : []), words.found(sayReasons(found, lang))];
  return (
    <Box flexDirection="column" flexShrink={0}>
      <SafeText bold text={sayName(person)} />
      <Large text={`${PERSON_WORDS[lang].bornOn[person.sex]} ${shortDay(person.born)}`} />
      <SafeText dimColor text={about.join(', ')} />
    </Box>
  );
}

function Given({ found }: { readonly found: FoundPerson }): ReactNode {
  const lang = useLang();
  const lines = linesOf(found, lang);
  if (lines.length === 0) return <SafeText text={FOUND_PERSON_WORDS[lang].none} />;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {lines.map(({ id, text }) => (
        <SafeText key={id} text={text} wrap="wrap" />
      ))}
    </Box>
  );
}

function linesOf({ gives, holds }: FoundPerson, lang: Lang) {
  const { status } = WORDS[lang];
  const side = (procurations: FoundPerson['gives'], way: 'gives' | 'holds') =>
    procurations.map((its) => ({
      id: `${way} ${its.procuration}`,
      text: FOUND_PERSON_WORDS[lang][way]({
        ...{ other: sayName(its.other), status: status[its.status] },
        ...{ day: shortDay(its.day), no: its.recordedNo },
      }),
    }));
  return [...side(gives, 'gives'), ...side(holds, 'holds')];
}

function Courses({ courses }: { readonly courses: readonly Course[] }): ReactNode {
  const lang = useLang();
  if (courses.length === 0) return null;
  const lines = courses.flatMap((course) => sayCourse(course, lang));
  return (
    <Box flexDirection="column" flexShrink={0}>
      <SafeText bold text={FOUND_PERSON_WORDS[lang].course} />
      {lines.map((line, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never change place
        <Box key={place} paddingLeft={line.length - line.trimStart().length}>
          <SafeText text={line.trimStart()} wrap="wrap" />
        </Box>
      ))}
    </Box>
  );
}
