import type { ReactNode } from 'react';
import { WORDS } from '#core/messages/words.ts';
import { CAPACITIES } from '#core/model/authority.ts';
import type { Lang } from '#core/model/lang.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { shortDay } from '#tui/components/short-day.ts';
import { textOf } from '#tui/forms/form.ts';
import { namedOptions } from '#tui/screens/town-hall/paper/calls.ts';
import { numbered, readCapacity } from '#tui/screens/town-hall/paper/fields.ts';
import type { Paper } from '#tui/screens/town-hall/paper/paper.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';
import { ACT_WORDS } from '#tui/screens/town-hall/steps/paper-act/words.ts';
import { useLang, useWordsOf } from '#tui/terminal/words.tsx';

type Props = { readonly paper: Paper };
type Option = ReturnType<typeof namedOptions>[number];

/** The choices of a field that takes a number or a letter; elsewhere, what the numbers typed stand for. */
export function Numbers({ paper }: Props): ReactNode {
  switch (paper.pages.act.focus) {
    case 'validity':
      return <Validities paper={paper} />;
    case 'capacity':
      return <Capacities />;
    case 'home':
      return <Homes />;
    case 'link':
      return <Links />;
    default:
      return <Chosen paper={paper} />;
  }
}

function Validities({ paper }: Props): ReactNode {
  const lang = useLang();
  return namedOptions(paper).map((option, place) => {
    const said = sayOption(option, lang);
    return <SafeText key={said} wrap="wrap" text={`${place + 1} ${said}`} />;
  });
}

function Capacities(): ReactNode {
  const lang = useLang();
  const said = CAPACITIES.map((capacity, place) => `${place + 1} ${WORDS[lang].capacity[capacity]}`);
  return <SafeText wrap="wrap" text={said.join(' · ')} />;
}

function Homes(): ReactNode {
  const { homes } = useWordsOf(PAPER_WORDS);
  return <SafeText wrap="wrap" text={homes.join(' · ')} />;
}

function Links(): ReactNode {
  const { links } = useWordsOf(PAPER_WORDS);
  return <SafeText wrap="wrap" text={links.map((link, place) => `${place + 1} ${link}`).join(' · ')} />;
}

function Chosen({ paper }: Props): ReactNode {
  const lang = useLang();
  const { act } = paper.pages;
  const options = namedOptions(paper);
  const option = options[numbered(textOf(act, 'validity'), options.length) ?? -1];
  const capacity = readCapacity(textOf(act, 'capacity'));
  return (
    <>
      {option && <SafeText wrap="wrap" dimColor text={sayOption(option, lang)} />}
      {capacity && <SafeText wrap="wrap" dimColor text={WORDS[lang].capacity[capacity]} />}
    </>
  );
}

function sayOption({ election, rounds }: Option, lang: Lang): string {
  const said = rounds.map(({ number, day }) => ACT_WORDS[lang].round(number, shortDay(day)));
  return [election.name, ...said].join(', ');
}
