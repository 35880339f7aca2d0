/** The stylesheet: a theme sets other values of the properties at its head. */
export const STYLE = `:root {
  --ink: #1b1b1f; --paper: #fff; --link: #0b4f9e; --line: #75757f; --soft: #f2f2f6; --danger: #a8071a;
  --text: 1.125rem/1.55 system-ui, sans-serif; --width: 42rem;
}
@media (prefers-color-scheme: dark) {
  :root { --ink: #f1f1f4; --paper: #17171b; --link: #9cc3ff; --line: #9a9aa5; --soft: #26262d; --danger: #ff9c96; }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: var(--text); }
header, main, footer { max-width: var(--width); margin: 0 auto; padding: 1rem; }
header { display: flex; justify-content: space-between; flex-wrap: wrap; gap: 1rem; border-bottom: 1px solid var(--line); }
footer { border-top: 1px solid var(--line); font-size: 1rem; }
nav a { margin-right: 1rem; }
h1, h2 { line-height: 1.25; overflow-wrap: anywhere; }
a { color: var(--link); }
.service { font-weight: 700; color: inherit; text-decoration: none; }
header nav { display: flex; flex-wrap: wrap; align-items: baseline; }
form, fieldset { margin: 0 0 1.5rem; }
fieldset { border: 1px solid var(--line); padding: 0.5rem 1rem; }
legend { font-weight: 700; font-size: 1.25rem; }
.field label, .field span { display: block; }
.field span { font-size: 1rem; }
input:not([type=radio], [type=checkbox]), select { font: inherit; width: 100%; max-width: 24rem; padding: 0.4rem; color: inherit; background: var(--paper); border: 1px solid var(--ink); }
button, .button { display: inline-block; font: inherit; padding: 0.5rem 1rem; color: var(--paper); background: var(--link); border: 1px solid var(--link); text-decoration: none; cursor: pointer; }
button.plain { color: var(--link); background: none; }
.fault, .notice { border-left: 0.4rem solid var(--danger); background: var(--soft); padding: 0.5rem 1rem; }
.notice { border-color: var(--link); }
.reference { font: 700 3.5rem/1.2 ui-monospace, monospace; letter-spacing: 0.1em; }
dt { font-weight: 700; }
.skip:not(:focus) { position: absolute; left: -100vw; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
@media print { header nav, footer, .skip, .screen { display: none; } body { color: #000; background: #fff; } }
`;
