import { pressOf } from '#tui/keys/key.ts';
import { type Offer, WINDOW } from '#tui/linear/offers.ts';
import type { Voice } from '#tui/linear/voice.ts';
import { countMeant } from '#tui/terminal/digit-row.ts';
import type { Keyboard } from '#tui/terminal/keyboard.tsx';
import { isKey, isSign, type Press } from '#tui/terminal/press.ts';

/** What presses go through before they reach the screen. */
export type Reading = {
  readonly voice: Voice;
  /** The screen of the moment. */
  readonly keyboard: () => Keyboard | undefined;
  readonly nextBurst: () => number;
  readonly whenSaid: () => Promise<void>;
  readonly onPassed: () => void;
};

/** Keys, and letters with Ctrl, that act inside of an answer. */
const IN_TEXT = ['backspace', 'delete', 'left', 'right', 'home', 'end'] as const;
const CTRL_IN_TEXT = ['a', 'e', 'u', 'w'];

/** Takes a chunk of presses after the other. A burst goes on as it is: no person types so fast. */
export function readPresses(reading: Reading): (presses: readonly Press[]) => Promise<void> {
  let hasRepeated = false;
  return async (presses) => {
    const [press, ...others] = presses;
    if (press === undefined) return;
    if (others.length > 0) {
      for (const each of presses) pass(reading, each);
      return;
    }
    const isRepeat = isSign(press, '?') && reading.keyboard()?.typing() !== 'any' && !hasRepeated;
    hasRepeated = isRepeat;
    if (isRepeat) return reading.voice.repeat();
    await take(reading, press);
  };
}

async function take(reading: Reading, press: Press): Promise<void> {
  const { voice, whenSaid } = reading;
  const isText = reading.keyboard()?.typing() !== 'keys';
  const offer = press.kind === 'sign' ? voice.offerOf(digitIn(press.sign, isText)) : undefined;
  if (offer) {
    await whenSaid();
    return choose(reading, offer);
  }
  if (isText && isKey(press, 'enter', 'down', 'up')) {
    await whenSaid();
    if (voice.hasUnsaid()) {
      voice.pressed(false);
      return voice.list();
    }
  }
  if (isKey(press, 'page-up', 'page-down') && turn(reading, isKey(press, 'page-up') ? -1 : 1)) return;
  pass(reading, press);
}

/** Where nothing is typed, the upper row of a French keyboard means digits without Shift too. */
function digitIn(sign: string, isText: boolean): string {
  return isText ? sign : countMeant(sign);
}

function pass({ voice, keyboard, onPassed }: Reading, press: Press): void {
  const isText = keyboard()?.typing() !== 'keys';
  voice.pressed(isText && isOfAnswer(press));
  keyboard()?.onPress(press);
  onPassed();
}

function isOfAnswer(press: Press): boolean {
  if (press.kind === 'ctrl') return CTRL_IN_TEXT.includes(press.letter);
  return press.kind !== 'key' || isKey(press, ...IN_TEXT);
}

/** What was heard is what is chosen: a line that is gone since, or a key that is not offered, is not. */
function choose(reading: Reading, offer: Offer): void {
  const { voice, nextBurst } = reading;
  const screen = voice.screen();
  if (screen === undefined) return;
  if ('key' in offer) {
    const press = pressOf(offer.key, nextBurst());
    if (press && screen.rows.some(({ keys }) => keys.includes(offer.key))) pass(reading, press);
    return;
  }
  const place = screen.choices.findIndex(({ id }) => id === offer.choice);
  if (place < 0) {
    voice.list();
    return;
  }
  move(reading, place - screen.pointed);
  if (!screen.choices[place]?.asks) pass(reading, { burst: nextBurst(), kind: 'key', name: 'enter' });
}

/** Points at the first line of the window before or after; false where there is none. */
function turn(reading: Reading, by: 1 | -1): boolean {
  const screen = reading.voice.screen();
  if (screen === undefined || screen.choices.length === 0) return false;
  const { pointed, choices } = screen;
  const place = pointed - (pointed % WINDOW) + by * WINDOW;
  if (place < 0 || place >= choices.length) return true;
  reading.voice.turned();
  move(reading, place - pointed);
  return true;
}

function move(reading: Reading, by: number): void {
  const name = by < 0 ? 'up' : 'down';
  for (let left = Math.abs(by); left > 0; left -= 1) pass(reading, { burst: reading.nextBurst(), kind: 'key', name });
}
