import type { ReactNode } from 'react';
import { ChooseMatch } from '#tui/screens/officer/choose-match.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { peopleShown, sayPerson } from '#tui/screens/officer/steps/people/say.ts';
import type { PeopleStep } from '#tui/screens/officer/steps/people/state.ts';
import { PEOPLE_WORDS } from '#tui/screens/officer/steps/people/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

export function PeopleView({ step }: StepProps<PeopleStep>): ReactNode {
  const { which, more } = useWordsOf(PEOPLE_WORDS);
  return (
    <ChooseMatch
      question={which}
      items={peopleShown(step)}
      all={step.people.length}
      filter={step.filter}
      more={step.more > 0 ? more(step.more) : undefined}
      pointed={step.pointed}
      keyOf={({ person }) => person.elector}
      say={sayPerson}
    />
  );
}
