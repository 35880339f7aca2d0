import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { fieldOf } from '#tui/forms/form.ts';
import type { PersonForm } from '#tui/screens/officer/steps/person/form.ts';
import type { PersonField } from '#tui/screens/officer/steps/person/read.ts';
import { PERSON_STEP_WORDS } from '#tui/screens/officer/steps/person/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

/** Columns that are not for what is typed. */
const OTHER_COLUMNS = 32;
const WIDTHS = { nne: 14, lastName: 60, firstNames: 60, sex: 8, born: 14, commune: 60 } as const;

type Props = { readonly person: PersonForm; readonly isTyping: boolean };

/** A person being typed; what is wrong is said under its own field. */
export function PersonFormView({ person, isTyping }: Props): ReactNode {
  const { columns } = useWindowSize();
  return (
    <Box flexDirection="column" flexShrink={0}>
      {person.form.names.map((name) => (
        <Line key={name} name={name} person={person} isTyping={isTyping} room={columns - OTHER_COLUMNS} />
      ))}
    </Box>
  );
}

type LineProps = Props & {
  readonly name: PersonField;
  readonly room: number;
};

function Line({ name, person, isTyping, room }: LineProps): ReactNode {
  const { fields, hints, faults } = useWordsOf(PERSON_STEP_WORDS);
  const { form, fault } = person;
  const isFocused = isTyping && form.focus === name;
  return (
    <>
      <Labelled label={fields[name]} isFocused={isFocused}>
        <Field
          value={fieldOf(form, name)}
          isFocused={isFocused}
          width={Math.min(room, Math.max(WIDTHS[name], hints[name].length + 1))}
          hint={isFocused ? hints[name] : ''}
        />
      </Labelled>
      {fault?.field === name && (
        <Box paddingLeft={2}>
          <Notice tone="no" text={faults[fault.why]} />
        </Box>
      )}
    </>
  );
}
