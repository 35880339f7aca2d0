/** Whether Caps Lock seems to have been on: several letters, and none of them small. */
export function seemsCapsLock(typed: string): boolean {
  return /\p{Lu}.*\p{Lu}/u.test(typed) && !/\p{Ll}/u.test(typed);
}
