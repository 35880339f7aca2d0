import type { DayLabels } from '#tui/labels/officer-day.ts';

export const officerDayEn: DayLabels = {
  slips: {
    heading: 'Collected by your delegates, to sign',
    loading: 'Looking for what waits for your signature',
    none: 'Nothing waits for your signature.',
    waiting: (waiting, failed) =>
      `${waiting} to sign${failed === 0 ? '' : `, ${failed} of them without success: see why`}`,
    revokes: 'revocation',
    collected: (name, day) => `Collected by ${name}, requested on ${day}`,
    again: ['F5', 'read again'],
    open: ['Enter', 'read'],
    signAll: ['V', 'sign all'],
    howMany: (count) => `Sign the whole list? Type how many requests there are (${count}), then Enter.`,
    wrongNumber: (count) => `That is not how many they are: there are ${count}. Nothing is signed.`,
    count: 'How many',
    sign: ['Enter', 'sign all'],
    signing: (done, count, reference) => `Signing ${done} of ${count}: ${reference}`,
    stop: ['Esc', 'stop after this one'],
    stopping: 'Stopping after this one',
  },
  log: {
    heading: (day) => `Log of ${day}`,
    loading: 'Reading the log',
    none: 'No act on that day.',
    count: (count) => (count === 1 ? 'one act' : `${count} acts`),
    revocation: 'revocation',
    atHome: 'at the mandant’s home',
    receipt: ['Enter', 'receipt'],
    days: ['← →', 'day'],
    again: ['F6', 'read again'],
  },
  places: {
    heading: 'Place of today’s acts (places opened by the prefect, art. R72-1 III)',
    unit: 'In your unit',
    none: 'The prefect has opened no place to the public today.',
    loading: 'Looking for the places open today',
    standing: 'Changing places',
    stands: (at) =>
      at === undefined
        ? 'Your acts bear the place of your unit.'
        : `Your acts of today bear this place: ${at}. F9 to change it.`,
  },
  receipt: {
    loading: 'Receipt',
    print: ['F8', 'print'],
    printing: 'Printing',
    printed: 'The receipt is sent to the printer.',
    failed: 'The printer did not take the receipt. Check it, then F8 again.',
    noPrinter: (command) => `No printer on this machine. From another one: ${command}`,
  },
};
