/** @jsxImportSource hono/jsx */
import type { PropsWithChildren } from 'hono/jsx';
import type { Session } from '#web/session.ts';

/** A form of a session: it carries the token of that session, and what it goes on with. */
export function OwnForm({
  session,
  action,
  hidden = {},
  children,
}: PropsWithChildren<{
  readonly session: Session;
  readonly action: string;
  readonly hidden?: { readonly [name: string]: string | undefined };
}>) {
  return (
    <form method="post" action={action}>
      <input type="hidden" name="token" value={session.formToken} />
      {Object.entries(hidden).map(([name, value]) =>
        value === undefined ? null : <input type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}

type FieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly type?: 'text' | 'date' | 'email' | undefined;
  readonly hint?: string | undefined;
  readonly inputmode?: 'numeric' | undefined;
};

export function Field({ name, label, value, type = 'text', hint, inputmode }: FieldProps) {
  return (
    <p class="field">
      <label for={name}>{label}</label>
      {hint && <span id={`${name}-hint`}>{hint}</span>}
      <input
        id={name}
        name={name}
        type={type}
        value={value ?? ''}
        inputmode={inputmode}
        aria-describedby={hint && `${name}-hint`}
        autocomplete={type === 'email' ? 'email' : 'off'}
      />
    </p>
  );
}

type ChoiceProps = {
  readonly name: string;
  readonly value: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly type?: 'radio' | 'checkbox';
};

export function Choice({ name, value, label, isChosen, type = 'radio' }: ChoiceProps) {
  return (
    <p class="choice">
      <label>
        <input type={type} name={name} value={value} checked={isChosen} /> {label}
      </label>
    </p>
  );
}
