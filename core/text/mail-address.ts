/** The most signs of an address, and of its part before the @ (RFC 5321). */
const LONGEST = 254;
const LONGEST_LOCAL = 64;

const LOCAL = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u;
const DOMAIN = /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)*[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?$/u;

/**
 * Whether a text is one address and nothing else: no quotes, no line break, no second recipient, no comment.
 * An address that needs quotes is legal, and mail programs disagree about where it ends.
 */
export function isPlainAddress(text: string): boolean {
  const at = text.lastIndexOf('@');
  const [local, domain] = [text.slice(0, Math.max(at, 0)), text.slice(at + 1)];
  if (text.length > LONGEST || local.length > LONGEST_LOCAL) return false;
  return LOCAL.test(local) && DOMAIN.test(domain);
}

/** What a mail server said, with each address in it cut down to its domain, on one line. */
export function withoutAddresses(said: string): string {
  return said
    .replace(/\s+/gu, ' ')
    .replace(/[^\s<>"@]+@/gu, '…@')
    .slice(0, LONGEST_SAID);
}

/** The most signs kept of what a mail server said. */
const LONGEST_SAID = 300;
