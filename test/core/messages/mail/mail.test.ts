import { describe, expect, test } from 'vitest';
import { day } from '#core/calendar/day.ts';
import { instant } from '#core/calendar/instant.ts';
import { composeMail } from '#core/messages/mail/mail.ts';
import type { MailFacts } from '#core/messages/mail/part.ts';
import { WORDS } from '#core/messages/words.ts';
import { lengthOf } from '#core/messages/wrap.ts';
import type { ElectionId, ProcurationId, RevocationId, RoundId, StationId } from '#core/model/ids.ts';
import { LANGS } from '#core/model/lang.ts';
import { MESSAGE_SUBJECTS, type MessageContent, type MessageSubject } from '#core/model/message.ts';
import type { CoveredRound } from '#core/model/procuration.ts';

const ELECTION = 'election' as ElectionId;
const procuration = 'procuration' as ProcurationId;
const round: CoveredRound = {
  round: 'round' as RoundId,
  election: ELECTION,
  number: 1,
  day: day('2027-04-11'),
  coverage: 'covered',
  reason: undefined,
};
const lost: CoveredRound = { ...round, coverage: 'void', reason: { code: 'self' } };
const authority = {
  lastName: 'Leroy',
  firstName: 'Dominique',
  capacity: 'opj',
  unit: 'Commissariat de Denain',
  placeName: 'Denain',
} as const;
const on = day('2027-03-01');
const asked = { reference: 'XBQ7V3', lastDay: day('2027-05-01'), late: true };

const EXAMPLES: { readonly [about in MessageSubject]: Extract<MessageContent, { about: about }> } = {
  reference: { about: 'reference', facts: asked },
  receipt: { about: 'receipt', facts: { procuration, authority, day: on, late: false } },
  effective: { about: 'effective', facts: { procuration, warnings: [{ code: 'self' }] } },
  rejected: { about: 'rejected', facts: { procuration, reasons: [{ code: 'self' }] } },
  void: { about: 'void', facts: { procuration, rounds: [lost] } },
  annulled: { about: 'annulled', facts: { procuration, reasons: [{ code: 'self' }] } },
  'not-covered': { about: 'not-covered', facts: { procuration, rounds: [lost] } },
  moved: { about: 'moved', facts: { procuration, who: 'mandant', station: '59172/0003' as StationId } },
  'revocation-reference': { about: 'revocation-reference', facts: asked },
  'revocation-receipt': {
    about: 'revocation-receipt',
    facts: { revocation: 'revocation' as RevocationId, authority, day: on },
  },
  revoked: { about: 'revoked', facts: { revocation: 'revocation' as RevocationId, ended: [procuration] } },
  reminder: { about: 'reminder', facts: { reference: 'XBQ7V3', lastDay: day('2027-05-01'), kind: 'procuration' } },
};

function told(content: MessageContent, mandataire = 'Martin Zoé'): MailFacts {
  const establishment = {
    at: instant('2027-03-01T09:00:00Z'),
    day: on,
    localDay: on,
    way: 'counter',
    place: 'france',
    authority: undefined,
    recordedNo: 42,
    homeVisit: false,
  } as const;
  const given = {
    mandataire,
    establishment,
    rounds: [round],
    validity: { kind: 'period', until: day('2027-12-31') },
  } as const;
  return { content, commune: 'Denain', electionNames: new Map([[ELECTION, 'Élection présidentielle 2027']]), given };
}

describe.each(LANGS)('A message to a mandant (R-73, art. R75), in %s', (lang) => {
  test.each(MESSAGE_SUBJECTS)('about %s has its subject, and says what to do if it was not the mandant', (about) => {
    const { subject, text, html } = composeMail(told(EXAMPLES[about]), lang);
    expect(subject).toContain(WORDS[lang].about[about]);
    expect(text).toContain('Denain');
    expect(text.replace(/\s+/g, ' ')).toMatch(lang === 'fr' ? /pas à l’origine de cet acte/ : /not your doing/);
    expect(html).toContain(`<html lang="${lang}">`);
  });

  test.each(MESSAGE_SUBJECTS)('about %s keeps lines short, loads nothing and leads nowhere', (about) => {
    const { text, html } = composeMail(told(EXAMPLES[about]), lang);
    expect(Math.max(...text.split('\n').map(lengthOf))).toBeLessThanOrEqual(72);
    expect(html).not.toMatch(/<img|<a |<script|<link|src=|href=|https?:|url\(/);
  });

  test.each([
    'reference',
    'receipt',
    'effective',
    'rejected',
    'void',
    'annulled',
    'not-covered',
    'moved',
    'revoked',
  ] as const)('about %s says that nobody tells the mandataire', (about) => {
    const { text } = composeMail(told(EXAMPLES[about]), lang);
    expect(text.replace(/\s+/g, ' ')).toMatch(
      lang === 'fr' ? /ne reçoi(t|vent) aucun message/ : /(is|are) sent no message/,
    );
  });

  test.each(['reference', 'reminder', 'revocation-reference'] as const)('about %s has the reference', (about) => {
    const { text, html } = composeMail(told(EXAMPLES[about]), lang);
    expect(text).toContain('    XBQ7V3\n');
    expect(html).toContain('<strong>XBQ7V3</strong>');
  });
});

describe('A receipt by message (art. R75)', () => {
  test('names the officer, the capacity, the date and the place', () => {
    const { text } = composeMail(told(EXAMPLES.receipt), 'fr');
    const words = text.replace(/\s+/g, ' ');
    for (const said of [
      'Leroy Dominique',
      WORDS.fr.capacity.opj,
      'Commissariat de Denain',
      'lundi 1er mars 2027',
      'À Denain',
    ])
      expect(words).toContain(said);
  });

  test('without an officer says that it was made online', () => {
    const { text } = composeMail(
      told({ about: 'receipt', facts: { procuration, authority: undefined, day: on, late: true } }),
      'fr',
    );
    expect(text).toContain('vous-même, en ligne');
    expect(text).toContain('Le scrutin est proche');
  });
});

test('Names are shown as they are written, and never read as HTML', () => {
  const name = '<script>alert("1")</script> & O’Neill';
  const { text, html } = composeMail(told(EXAMPLES.effective, name), 'fr');
  expect(text.replace(/\s+/g, ' ')).toContain(name);
  expect(html).toContain('&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; O’Neill');
  expect(html).not.toContain('<script');
});

test('Every reason for a rejection is given', () => {
  const reasons = [{ code: 'self' }, { code: 'partial-revocation' }] as const;
  const { text } = composeMail(told({ about: 'rejected', facts: { procuration, reasons } }), 'en');
  expect(text.match(/^- /gm)).toHaveLength(2);
});
