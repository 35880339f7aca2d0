import { describe, expect, test } from 'vitest';
import { readDeliveryStatus } from '#core/text/delivery-status.ts';

const ID = '01a228c8-eaf7-7000-8000-0123456789ab';

function report({ action = 'failed', original = `Message-ID: <${ID}@denain.example>` } = {}): string {
  return [
    'From: MAILER-DAEMON@mx.example.org',
    'Message-ID: <20270301.1@mx.example.org>',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.example.org',
    '',
    'Final-Recipient: rfc822; ana.martin@example.org',
    `Action: ${action}`,
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 <ana.martin@example.org>:',
    '    user unknown',
    '',
    '--b',
    'Content-Type: text/rfc822-headers',
    '',
    original,
    'To: ana.martin@example.org',
    '--b--',
    '',
  ].join('\r\n');
}

describe('The report of a message that came back', () => {
  test('names our message, its address, and why', () => {
    expect(readDeliveryStatus(report())).toEqual({
      id: ID,
      address: 'ana.martin@example.org',
      said: '5.1.1 550 5.1.1 <…@example.org>: user unknown',
    });
  });

  test('without our message still names the address', () => {
    expect(readDeliveryStatus(report({ original: 'Subject: none' }))).toMatchObject({
      id: undefined,
      address: 'ana.martin@example.org',
    });
  });

  test('is no report where a message is only late, or where it is any other text', () => {
    expect(readDeliveryStatus(report({ action: 'delayed' }))).toBeUndefined();
    expect(readDeliveryStatus('Bonjour')).toBeUndefined();
  });
});
