import { Box } from 'ink';
import { Fragment, type ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { Labelled } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { type Form, fieldOf } from '#tui/forms/form.ts';

type Props<Name extends string> = {
  readonly form: Form<Name>;
  readonly labels: { readonly [name in Name]: string };
  /** Columns of each field. */
  readonly width: number | { readonly [name in Name]: number };
  /** Columns of the labels. */
  readonly labelWidth?: number;
  /** A form that waits for an answer shows no cursor. */
  readonly isWaiting: boolean;
  readonly hints?: Partial<Record<Name, string>>;
  /** What is wrong in a field, said under it. */
  readonly faults?: Partial<Record<Name, string>>;
  /** Fields in sight, where there is no room for all. */
  readonly inSight?: readonly Name[];
};

/** The fields of which the signs are hidden. */
const SECRETS: readonly string[] = ['password', 'passwordAgain'];

/** A form, one field a line. */
export function FormFields<Name extends string>({ form, labels, width, isWaiting, ...rest }: Props<Name>): ReactNode {
  const { labelWidth, hints, faults, inSight = form.names } = rest;
  return (
    <Box flexDirection="column" flexShrink={0}>
      {inSight.map((name) => {
        const isFocused = !isWaiting && form.focus === name;
        const fault = faults?.[name];
        return (
          <Fragment key={name}>
            <Labelled label={labels[name]} isFocused={isFocused} {...(labelWidth && { width: labelWidth })}>
              <Field
                label={labels[name]}
                value={fieldOf(form, name)}
                isFocused={isFocused}
                width={typeof width === 'number' ? width : width[name]}
                hint={hints?.[name] ?? ''}
                isSecret={SECRETS.includes(name)}
              />
            </Labelled>
            {fault && (
              <Box paddingLeft={2}>
                <Notice tone="no" text={fault} />
              </Box>
            )}
          </Fragment>
        );
      })}
    </Box>
  );
}
