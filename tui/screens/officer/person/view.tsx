import { Box, Text } from 'ink';
import type { ReactNode } from 'react';
import type { Task } from '#core/law/establishment/powers.ts';
import { FailureNotice } from '#tui/components/failure-notice.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { sayName } from '#tui/components/person-name.ts';
import { PickList } from '#tui/components/pick-list.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { Waiting } from '#tui/components/waiting.tsx';
import { useGap } from '#tui/screens/officer/identity-view.tsx';
import { KnownView } from '#tui/screens/officer/person/known-view.tsx';
import { PlanView } from '#tui/screens/officer/person/plan-view.tsx';
import type { FormNotice, PersonFlow, SendingStep, Whose } from '#tui/screens/officer/person/state.ts';
import { WhenView } from '#tui/screens/officer/person/when-view.tsx';
import { WhoView } from '#tui/screens/officer/who/view.tsx';
import { useWords } from '#tui/terminal/words.tsx';

/** Rows for the choices of a list. */
const ROOM = 10;

type Props = { readonly flow: PersonFlow; readonly act: Task };

/** A person without a reference: the step of the moment. */
export function PersonView({ flow, act }: Props): ReactNode {
  const { person } = useWords().labels.officer;
  const { step } = flow;
  switch (step.kind) {
    case 'asking':
      return (
        <Form flow={flow} whose={step.whose} isTyping>
          {step.said && <SaidView said={step.said} />}
        </Form>
      );
    case 'looking':
      return (
        <Form flow={flow} whose={step.whose} isTyping={false}>
          <Waiting what={person.looking} attempts={step.attempts} />
        </Form>
      );
    case 'communes':
      return (
        <Choice question={person.whichCommune}>
          <PickList
            items={step.communes}
            pointed={step.pointed}
            room={ROOM}
            keyOf={({ code }) => code}
            say={({ name, code }) => `${name} (${code})`}
          />
        </Choice>
      );
    case 'people':
      return (
        <Choice question={person.whichPerson}>
          <PickList
            items={step.people}
            pointed={step.pointed}
            room={ROOM}
            keyOf={(known) => known.person.elector}
            say={(known) => `${sayName(known.person)}, ${shortDay(known.person.born)}, ${known.person.commune ?? '—'}`}
          />
        </Choice>
      );
    case 'known':
      return <KnownView step={step} purpose={flow.purpose} act={act} />;
    case 'when':
      return <WhenView flow={flow} asked={step.asked} failure={step.failure} />;
    case 'previewing':
      return (
        <WhenView flow={flow} asked={step.asked} failure={undefined}>
          <Waiting what={person.previewing} attempts={step.attempts} />
        </WhenView>
      );
    case 'deciding':
      return <PlanView plan={step.plan} signing={act} decision={step} />;
    case 'sending':
      return <SendingView step={step} act={act} />;
  }
}

function SendingView({ step, act }: { readonly step: SendingStep; readonly act: Task }): ReactNode {
  const { officer } = useWords().labels;
  return (
    <PlanView plan={step.plan} signing={act}>
      <Waiting what={officer.sending} attempts={step.attempts} />
    </PlanView>
  );
}

type FormProps = {
  readonly flow: PersonFlow;
  readonly whose: Whose;
  readonly isTyping: boolean;
  readonly children: ReactNode;
};

function Form({ flow, whose, isTyping, children }: FormProps): ReactNode {
  const { person } = useWords().labels.officer;
  const gap = useGap();
  const isMandant = whose.who === 'mandant';
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      {!isMandant && <SafeText text={sayName(whose.known.person)} />}
      <Text bold wrap="truncate-end">
        {isMandant ? person.who[flow.purpose] : person.whoMandataire}
      </Text>
      <WhoView draft={flow[whose.who]} isTyping={isTyping} />
      <Box flexDirection="column">{children}</Box>
    </Box>
  );
}

function Choice({ question, children }: { readonly question: string; readonly children: ReactNode }): ReactNode {
  const gap = useGap();
  return (
    <Box flexDirection="column" marginTop={gap} rowGap={gap} flexShrink={0}>
      <Text bold>{question}</Text>
      {children}
    </Box>
  );
}

function SaidView({ said }: { readonly said: FormNotice }): ReactNode {
  const { person } = useWords().labels.officer;
  switch (said.kind) {
    case 'nobody':
      return <Notice tone="no" text={person.nobody} />;
    case 'no-commune':
      return <Notice tone="no" text={person.noCommune} />;
    case 'failed':
      return <FailureNotice failure={said.failure} />;
  }
}
