import type { ReactNode } from 'react';
import type { Day } from '#core/calendar/day.ts';
import { SafeText } from '#tui/components/safe-text.tsx';
import { datesRead } from '#tui/forms/date-read.tsx';
import { textOf } from '#tui/forms/form.ts';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { firstInSight } from '#tui/forms/list.ts';
import { latestEnd } from '#tui/screens/officer/steps/validity/options.ts';
import type { Fault, PaperField, PaperForm } from '#tui/screens/town-hall/paper/fields.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';
import { latestBirth } from '#tui/terminal/read-date.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly form: PaperForm;
  readonly today: Day;
  readonly fault: Fault | undefined;
  readonly isWaiting: boolean;
  readonly most?: number;
};

/** Columns of a name. */
const LONG = 50;
const LABEL_WIDTH = 19;
const SHORT: readonly PaperField[] = ['medium', 'receivedOn', 'born', 'writtenOn'];

/**
 * The field of the moment alone has its hint; what is wrong is said under its own field; `most` in sight.
 * A date and the letter of the medium are said beside their fields as they are read.
 */
export function PaperFields({ form, today, fault, isWaiting, most = form.names.length }: Props): ReactNode {
  const { fields, hints, faults } = useWordsOf(PAPER_WORDS);
  const width = Object.fromEntries(
    Object.keys(fields).map((name) => [name, (SHORT as readonly string[]).includes(name) ? 14 : LONG]),
  ) as { readonly [name in PaperField]: number };
  const latest = { receivedOn: today, writtenOn: today, born: latestBirth(today), validity: latestEnd(today) };
  const first = firstInSight(form.names.indexOf(form.focus), form.names.length, most);
  return (
    <FormFields
      form={form}
      labels={fields}
      width={width}
      labelWidth={LABEL_WIDTH}
      inSight={form.names.slice(first, first + most)}
      isWaiting={isWaiting}
      hints={isWaiting ? {} : { [form.focus]: hints[form.focus] }}
      beside={{ ...datesRead(form, latest, isWaiting), medium: <MediumRead letter={textOf(form, 'medium')} /> }}
      faults={fault ? { [fault.field]: faults[fault.why] } : {}}
    />
  );
}

/** Nothing beside a letter that is none of the two. */
function MediumRead({ letter }: { readonly letter: string }): ReactNode {
  const { media } = useWordsOf(PAPER_WORDS);
  const said = Object.entries(media).find(([its]) => its === letter.toUpperCase())?.[1];
  return said === undefined ? null : <SafeText text={said} dimColor />;
}
