/** A text without the signs that only eyes read: its words say the same. */
export function readAloud(text: string): string {
  return text
    .replaceAll(' · ', ', ')
    .replace(/[✓✗!›·] /gu, '')
    .replaceAll(' → ', ', ')
    .trim();
}
