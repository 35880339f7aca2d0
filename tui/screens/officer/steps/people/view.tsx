import type { ReactNode } from 'react';
import { sayName } from '#tui/components/person-name.ts';
import { shortDay } from '#tui/components/short-day.ts';
import { ChooseMatch } from '#tui/screens/officer/choose-match.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import { PEOPLE_WORDS } from '#tui/screens/officer/steps/people/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

export function PeopleView({ step }: StepProps<PeopleStep>): ReactNode {
  const { which } = useWordsOf(PEOPLE_WORDS);
  return (
    <ChooseMatch
      question={which}
      items={step.people}
      pointed={step.pointed}
      keyOf={({ person }) => person.elector}
      say={({ person }) => `${sayName(person)}, ${shortDay(person.born)}, ${person.commune ?? '—'}`}
    />
  );
}
