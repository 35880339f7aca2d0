import { Box } from 'ink';
import { Fragment, type ReactNode } from 'react';
import { Field } from '#tui/components/field.tsx';
import { useInnerWidth } from '#tui/components/inner-width.ts';
import { LABEL_WIDTH, Labelled, SIGN_WIDTH } from '#tui/components/labelled.tsx';
import { Notice } from '#tui/components/notice.tsx';
import { type Form, fieldOf } from '#tui/forms/form.ts';
import { TextField } from '#tui/forms/text-field.tsx';

type Props<Name extends string> = {
  readonly form: Form<Name>;
  readonly labels: { readonly [name in Name]: string };
  /** Columns of each field, where there is room for them. */
  readonly width: number | { readonly [name in Name]: number };
  /** Columns of the labels. */
  readonly labelWidth?: number;
  /** A form that waits for an answer shows no cursor. */
  readonly isWaiting: boolean;
  readonly hints?: Partial<Record<Name, string>>;
  /** What is wrong in a field, said under it. */
  readonly faults?: Partial<Record<Name, string>>;
  /** Lines at most of a field whose text is wrapped; the other fields have one, which scrolls sideways. */
  readonly rows?: Partial<Record<Name, number>>;
  /** What is seen beside a field. */
  readonly beside?: Partial<Record<Name, ReactNode>>;
  /** Fields in sight, where there is no room for all. */
  readonly inSight?: readonly Name[];
};

/** Columns of what is seen beside a field: a date as it was read. */
const BESIDE = 14;

/** The fields of which the signs are hidden. */
const SECRETS: readonly string[] = ['password', 'passwordAgain'];

/** A form, its fields one under the other. */
export function FormFields<Name extends string>({ form, labels, width, isWaiting, ...rest }: Props<Name>): ReactNode {
  const { labelWidth = LABEL_WIDTH, hints, faults, rows, beside, inSight = form.names } = rest;
  const room = Math.max(1, useInnerWidth() - labelWidth - SIGN_WIDTH);
  return (
    <Box flexDirection="column" flexShrink={0}>
      {inSight.map((name) => {
        const isFocused = !isWaiting && form.focus === name;
        const fault = faults?.[name];
        const lines = rows?.[name];
        const most = beside?.[name] ? Math.max(1, room - BESIDE) : room;
        const field = {
          label: labels[name],
          value: fieldOf(form, name),
          isFocused,
          width: Math.min(most, typeof width === 'number' ? width : width[name]),
        };
        return (
          <Fragment key={name}>
            <Labelled label={labels[name]} isFocused={isFocused} width={labelWidth}>
              {lines === undefined ? (
                <Field {...field} hint={hints?.[name] ?? ''} isSecret={SECRETS.includes(name)} />
              ) : (
                <TextField {...field} rows={lines} />
              )}
              {beside?.[name]}
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
