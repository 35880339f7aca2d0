/** @jsxImportSource hono/jsx */
import { typesetIn } from '#core/messages/typeset.ts';
import type { Failure } from '#web/client.ts';
import { Choice, Field, OwnForm } from '#web/components/form.tsx';
import { FailureNotice } from '#web/components/refusals.tsx';
import type { Own } from '#web/own/load-own.ts';
import { MyStations } from '#web/own/stations.tsx';
import { Layout } from '#web/pages/layout.tsx';
import { PATHS } from '#web/paths.ts';
import type { Draft, DraftField, Election } from '#web/request/draft.ts';
import { choicesOf } from '#web/request/election-choices.ts';
import type { FoundCommunes } from '#web/request/find-commune.ts';
import type { Session } from '#web/session.ts';
import { LINK_CHOICES, REQUEST_WORDS } from '#web/words.ts';

export type FormProps = {
  readonly session: Session;
  readonly own: Own;
  readonly elections: readonly Election[];
  readonly draft: Draft;
  readonly missing?: readonly DraftField[];
  readonly communes?: FoundCommunes;
  readonly failure?: Failure | undefined;
};

/** The four steps of a request in one form, which the browser keeps through its back button. */
export function FormPage({ failure, missing = [], ...props }: FormProps) {
  const { session, own, draft } = props;
  const { lang, account } = session;
  const words = REQUEST_WORDS[lang];
  return (
    <Layout lang={lang} title={words.title} path={PATHS.request} session={session}>
      {failure && <FailureNotice lang={lang} failure={failure} />}
      {missing.length > 0 && (
        <div class="fault" role="alert">
          <h2>{words.missing}</h2>
          <ul>
            {missing.map((field) => (
              <li>{words.fields[field]}</li>
            ))}
          </ul>
        </div>
      )}
      <OwnForm session={session} action={PATHS.request[lang]} hidden={{ draft: draft.draft }}>
        <section>
          <h2>{words.iAm}</h2>
          <p>
            <strong>{account.who}</strong>
          </p>
          <p>{typesetIn(words.fromProvider, lang)}</p>
        </section>
        <section>
          <h2>{words.iVoteAt}</h2>
          <MyStations own={own} lang={lang} />
        </section>
        <Mandataire {...props} />
        <Validity {...props} />
        <Declarations {...props} />
        <p>
          <button type="submit">{words.check}</button>
        </p>
      </OwnForm>
    </Layout>
  );
}

function Mandataire({ session: { lang }, draft, communes = [] }: FormProps) {
  const words = REQUEST_WORDS[lang];
  const { fields } = words;
  return (
    <fieldset>
      <legend>{words.iGiveTo}</legend>
      <Choice name="by" value="nne" label={words.byNumber} isChosen={draft.by !== 'names'} />
      <Field name="nne" label={fields.nne} hint={fields.nneHint} value={draft.nne} inputmode="numeric" />
      <Field name="nneBorn" label={fields.nneBorn} value={draft.nneBorn} type="date" />
      <Choice name="by" value="names" label={words.byNames} isChosen={draft.by === 'names'} />
      <Field name="lastName" label={fields.lastName} value={draft.lastName} />
      <Field name="firstNames" label={fields.firstNames} value={draft.firstNames} />
      <Choice name="sex" value="F" label={fields.female} isChosen={draft.sex === 'F'} />
      <Choice name="sex" value="M" label={fields.male} isChosen={draft.sex === 'M'} />
      <Field name="born" label={fields.born} value={draft.born} type="date" />
      <Field name="commune" label={fields.commune} value={draft.commune} />
      {communes.length > 0 && (
        <fieldset>
          <legend>{typesetIn(words.communes, lang)}</legend>
          {communes.map(({ code, name }) => (
            <Choice name="communeCode" value={code} label={`${name} (${code})`} isChosen={false} />
          ))}
        </fieldset>
      )}
      {communes.length === 0 && draft.communeCode && (
        <input type="hidden" name="communeCode" value={draft.communeCode} />
      )}
    </fieldset>
  );
}

function Validity({ session: { lang }, draft, elections }: FormProps) {
  const words = REQUEST_WORDS[lang];
  return (
    <fieldset>
      <legend>{words.iGiveFor}</legend>
      {elections
        .flatMap((election) => choicesOf(election, lang))
        .map(({ value, label }) => (
          <Choice name="when" value={value} label={label} isChosen={draft.when === value} />
        ))}
      <Choice name="when" value="period" label={words.period} isChosen={draft.when === 'period'} />
      <Field name="until" label={words.fields.until} value={draft.until} type="date" />
    </fieldset>
  );
}

function Declarations({ session: { lang }, draft }: FormProps) {
  const words = REQUEST_WORDS[lang];
  const { fields } = words;
  return (
    <fieldset>
      <legend>{words.declarations}</legend>
      <Choice
        type="checkbox"
        name="isProtected"
        value="yes"
        label={fields.isProtected}
        isChosen={draft.isProtected !== undefined}
      />
      <p class="field">
        <label for="link">{words.linkLabel}</label>
        <select id="link" name="link">
          {LINK_CHOICES.map((link) => (
            <option value={link} selected={draft.link === link}>
              {words.links[link]}
            </option>
          ))}
        </select>
      </p>
      <Field name="email" label={fields.email} hint={fields.emailHint} value={draft.email} type="email" />
    </fieldset>
  );
}
