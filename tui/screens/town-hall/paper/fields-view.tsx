import type { ReactNode } from 'react';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { firstInSight } from '#tui/forms/list.ts';
import type { Fault, PaperField, PaperForm } from '#tui/screens/town-hall/paper/fields.ts';
import { PAPER_WORDS } from '#tui/screens/town-hall/paper/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly form: PaperForm;
  readonly fault: Fault | undefined;
  readonly isWaiting: boolean;
  readonly most?: number;
};

/** Columns of a name. */
const LONG = 50;
const LABEL_WIDTH = 19;
const SHORT: readonly PaperField[] = ['medium', 'receivedOn', 'born', 'writtenOn'];

/** The field of the moment alone has its hint; what is wrong is said under its own field; `most` in sight. */
export function PaperFields({ form, fault, isWaiting, most = form.names.length }: Props): ReactNode {
  const { fields, hints, faults } = useWordsOf(PAPER_WORDS);
  const width = Object.fromEntries(
    Object.keys(fields).map((name) => [name, (SHORT as readonly string[]).includes(name) ? 14 : LONG]),
  ) as { readonly [name in PaperField]: number };
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
      faults={fault ? { [fault.field]: faults[fault.why] } : {}}
    />
  );
}
