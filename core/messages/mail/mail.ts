import type { MailFacts, MailPart } from '#core/messages/mail/part.ts';
import { mailParts } from '#core/messages/mail/parts.ts';
import { NBSP, typesetIn } from '#core/messages/typeset.ts';
import { WORDS } from '#core/messages/words.ts';
import { lengthOf, wrap } from '#core/messages/wrap.ts';
import type { Lang } from '#core/model/lang.ts';

/** A message as it is sent, twice the same: as plain text and as HTML. */
export type Mail = { readonly subject: string; readonly text: string; readonly html: string };

/** Columns of a line of the text. */
const WIDTH = 72;

/** R-73: the message to a mandant. It names nobody with a date of birth, loads nothing and leads nowhere. */
export function composeMail(mail: MailFacts, lang: Lang): Mail {
  const subject = typesetIn(WORDS[lang].about[mail.content.about], lang);
  const parts = mailParts(mail, lang);
  return {
    subject,
    text: `${parts.map((part) => textOf(part, lang)).join('\n\n')}\n`,
    html: page(subject, parts.map((part) => htmlOf(part, lang)).join('\n'), lang),
  };
}

function textOf(part: MailPart, lang: Lang): string {
  switch (part.kind) {
    case 'sentence':
      return lines(part.text, lang).join('\n');
    case 'code':
      return `    ${part.text}`;
    case 'list':
      return [...lines(part.title, lang), ...part.items.flatMap((item) => beside('- ', item, lang))].join('\n');
    case 'facts': {
      const width = Math.max(0, ...part.rows.map(([label]) => lengthOf(label))) + 2;
      return part.rows.flatMap(([label, text]) => beside(label.padEnd(width), text, lang)).join('\n');
    }
  }
}

function lines(text: string, lang: Lang, width = WIDTH): readonly string[] {
  return wrap(typesetIn(text, lang), width);
}

/** A label, and a text on as many lines beside it as the text takes. */
function beside(label: string, text: string, lang: Lang): readonly string[] {
  const width = lengthOf(label);
  return lines(text, lang, WIDTH - width).map((line, index) => (index === 0 ? label : ' '.repeat(width)) + line);
}

function htmlOf(part: MailPart, lang: Lang): string {
  const escaped = (text: string) => escapeHtml(typesetIn(text, lang));
  switch (part.kind) {
    case 'sentence':
      return `<p>${escaped(part.text)}</p>`;
    case 'code':
      return `<p style="font-size:150%;font-family:monospace"><strong>${escaped(part.text)}</strong></p>`;
    case 'list':
      return `<p>${escaped(part.title)}</p>\n<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'facts':
      return `<table>${part.rows.map(([label, text]) => row(escaped(label), escaped(text))).join('')}</table>`;
  }
}

function row(label: string, text: string): string {
  return `<tr><th scope="row" style="text-align:left;vertical-align:top;padding-right:1em">${label}</th><td>${text}</td></tr>`;
}

function page(title: string, body: string, lang: Lang): string {
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body style="font-family:sans-serif;font-size:16px;line-height:1.5;max-width:38em">
${body}
</body>
</html>
`;
}

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  [NBSP]: '&nbsp;',
};

/** Text that no reader of HTML takes for a tag, an attribute or an entity. */
function escapeHtml(text: string): string {
  return text.replace(/[&<>"'\u00a0]/g, (sign) => ENTITIES[sign] ?? sign);
}
