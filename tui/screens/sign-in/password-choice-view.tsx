import { Box } from 'ink';
import type { ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import type { PasswordChoice } from '#tui/screens/sign-in/password-choice.ts';
import { SIGN_IN_WORDS } from '#tui/screens/sign-in/words.ts';
import { useWordsOf } from '#tui/terminal/words.tsx';

type Props = {
  readonly choosing: PasswordChoice;
  readonly isTyping: boolean;
  /** Columns of the form, and of what stands before its fields. */
  readonly width: number;
  readonly labelWidth: number;
};

/** The new password, twice. */
export function ChoosingView({ choosing, isTyping, width, labelWidth }: Props): ReactNode {
  const { choose } = useWordsOf(SIGN_IN_WORDS);
  return (
    <Box borderStyle="single" paddingX={2} width={width} flexDirection="column" flexShrink={0}>
      {(['password', 'again'] as const).map((name) => {
        const isFocused = isTyping && choosing.focus === name;
        return (
          <Labelled key={name} width={labelWidth} label={choose[name]} isFocused={isFocused}>
            <Field value={choosing[name]} isFocused={isFocused} width={width - labelWidth - 8} isSecret />
          </Labelled>
        );
      })}
    </Box>
  );
}

export function ChoosingNotice({ choosing: { fault } }: Pick<Props, 'choosing'>): ReactNode {
  const { choose } = useWordsOf(SIGN_IN_WORDS);
  return fault === undefined ? <Notice tone="plain" text={choose.why} /> : <Notice tone="no" text={choose[fault]} />;
}
