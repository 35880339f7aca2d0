/** A message of PostgreSQL's protocol 3: its letter (none for the first of a client) and its content. */
export type Message = { readonly letter: string; readonly content: Content };

/** Cuts a stream of bytes into messages; keeps an incomplete one for the next bytes. */
export function cutter(isClient: boolean): (bytes: Buffer) => readonly Message[] {
  let rest = Buffer.alloc(0);
  let isFirst = isClient;
  return (bytes) => {
    rest = Buffer.concat([rest, bytes]);
    const messages: Message[] = [];
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (rest.length < head + 4) return messages;
      const end = head + rest.readInt32BE(head);
      if (rest.length < end) return messages;
      messages.push({ letter: rest.toString('latin1', 0, head), content: reading(rest.subarray(head + 4, end)) });
      rest = rest.subarray(end);
      isFirst = false;
    }
  };
}

/** Readers of a message's fields, in their order. */
export type Content = {
  readonly text: () => string;
  readonly short: () => number;
  readonly long: () => number;
  /** A value preceded by its length. */
  readonly value: () => string | null;
};

function reading(bytes: Buffer): Content {
  let at = 0;
  const long = () => {
    at += 4;
    return bytes.readInt32BE(at - 4);
  };
  return {
    text: () => {
      const end = bytes.indexOf(0, at);
      const text = bytes.toString('utf8', at, end);
      at = end + 1;
      return text;
    },
    short: () => {
      at += 2;
      return bytes.readInt16BE(at - 2);
    },
    long,
    value: () => {
      const length = long();
      if (length < 0) return null;
      at += length;
      return bytes.toString('utf8', at - length, at);
    },
  };
}
