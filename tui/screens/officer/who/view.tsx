import { Box, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import type { Draft } from '#tui/screens/officer/who/draft.ts';
import { FIELDS, type FieldName } from '#tui/screens/officer/who/fields.ts';
import { useWords } from '#tui/terminal/words.tsx';

/** Columns that are not for what is typed. */
const OTHER_COLUMNS = 32;
const WIDTHS = { nne: 14, lastName: 60, firstNames: 60, sex: 8, born: 14, commune: 60 } as const;

/** A person being typed; what is wrong is said under its own field. */
export function WhoView({ draft, isTyping }: { readonly draft: Draft; readonly isTyping: boolean }): ReactNode {
  const { columns } = useWindowSize();
  return (
    <Box flexDirection="column" flexShrink={0}>
      {FIELDS.map((name) => (
        <Line key={name} name={name} draft={draft} isTyping={isTyping} room={columns - OTHER_COLUMNS} />
      ))}
    </Box>
  );
}

type LineProps = {
  readonly name: FieldName;
  readonly draft: Draft;
  readonly isTyping: boolean;
  readonly room: number;
};

function Line({ name, draft, isTyping, room }: LineProps): ReactNode {
  const { fields, hints, faults } = useWords().labels.officer.person;
  const isFocused = isTyping && draft.focus === name;
  const { fault } = draft;
  return (
    <>
      <Labelled label={fields[name]} isFocused={isFocused}>
        <Field
          value={draft.fields[name]}
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
