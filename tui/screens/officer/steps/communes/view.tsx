import type { ReactNode } from 'react';
import { ChooseMatch } from '#tui/screens/officer/choose-match.tsx';
import type { StepProps } from '#tui/screens/officer/step.ts';
import { communesShown, sayCommune } from '#tui/screens/officer/steps/communes/say.ts';
import type { CommunesStep } from '#tui/screens/officer/steps/communes/state.ts';
import { COMMUNES_WORDS } from '#tui/screens/officer/steps/communes/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

export function CommunesView({ step }: StepProps<CommunesStep>): ReactNode {
  const { which, more } = useWordsOf(COMMUNES_WORDS);
  return (
    <ChooseMatch
      question={which}
      items={communesShown(step)}
      all={step.communes.length}
      filter={step.filter}
      more={step.more > 0 ? more(step.more) : undefined}
      pointed={step.pointed}
      keyOf={({ code }) => code}
      say={sayCommune}
    />
  );
}
