import { expect, test } from 'vitest';
import { LANGS } from '#core/model/lang.ts';
import { RECEIPT } from '#test/tui/screens/officer/acts.ts';
import { receiptText } from '#tui/components/receipt-text.ts';

test('What a printer takes has no line and no order that a name brought', () => {
  const mandant = { ...RECEIPT.mandant, lastName: 'Petit\u001b[2J\nÉtat\u202e', firstNames: 'Zoé\f' };
  for (const lang of LANGS) {
    const lines = receiptText({ ...RECEIPT, mandant }, lang);
    expect(lines.join('\n')).toContain('Petit\ufffd[2J\ufffdÉtat\ufffd');
    for (const line of lines) expect(line).not.toMatch(/\p{Cc}|\p{Cf}/u);
  }
});
