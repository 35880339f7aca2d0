import { type Content, cutter, type Message } from '#test/bench/tap/wire.ts';

/** A statement with its parameters and its answer, as text. */
export type Statement = {
  readonly sql: string;
  readonly parameters: readonly (string | null)[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
};
type Running = {
  readonly sql: string;
  readonly name: string;
  readonly parameters: readonly (string | null)[];
  readonly rows: (readonly (string | null)[])[];
};

type ConversationListener = {
  readonly ended: (statement: Statement) => void;
  /** Of what the server says beside its answers. */
  readonly noticed: (text: string) => void;
};

/** How the connection on which a server listens names itself (`drizzle/connection/notifications.ts`). */
const LISTENING = 'procuration-live';

/**
 * Follows the protocol of one connection and reports each statement that has ended, and each notice; nothing
 * of a connection on which a server listens.
 */
export function conversation({ ended, noticed }: ConversationListener) {
  const texts = new Map<string, string>();
  const columns = new Map<string, readonly string[]>();
  const described: string[] = [];
  const running: Running[] = [];
  let bound = { name: '', parameters: [] as readonly (string | null)[] };
  let isListening = false;

  function sent({ letter, content }: Message): void {
    switch (letter) {
      case '':
        isListening = readStart(content).includes(LISTENING);
        break;
      case 'Q':
        running.push({ sql: content.text(), name: '', parameters: [], rows: [] });
        break;
      case 'P':
        texts.set(content.text(), content.text());
        break;
      case 'B':
        bound = readBind(content);
        break;
      case 'D':
        described.push(describedBy(content.text(), bound.name));
        break;
      case 'E':
        running.push({ sql: texts.get(bound.name) ?? '', ...bound, rows: [] });
        break;
    }
  }

  function answered({ letter, content }: Message): void {
    const [current] = running;
    switch (letter) {
      case 'T':
        columns.set(described.shift() ?? current?.name ?? '', readColumns(content));
        break;
      case 'n':
        columns.set(described.shift() ?? current?.name ?? '', []);
        break;
      case 'D':
        current?.rows.push(times(content.short(), content.value));
        break;
      case 'C':
      case 'I':
        finish();
        break;
      case 'E':
        running.length = 0;
        described.length = 0;
        break;
      case 'N':
        if (!isListening) noticed(readNotice(content));
        break;
    }
  }

  function finish(): void {
    const done = running.shift();
    if (done && !isListening) ended({ ...done, columns: columns.get(done.name) ?? [] });
  }

  const [fromClient, fromServer] = [cutter(true), cutter(false)];
  return {
    sent: (bytes: Buffer) => fromClient(bytes).forEach(sent),
    answered: (bytes: Buffer) => fromServer(bytes).forEach(answered),
    isListening: () => isListening,
  };
}

/** The names and values of a connection's first message. */
function readStart(content: Content): readonly string[] {
  content.long();
  const texts: string[] = [];
  for (let next = content.text(); next !== ''; next = content.text()) texts.push(next);
  return texts;
}

/** A portal belongs to the statement bound last. */
function describedBy(what: string, bound: string): string {
  return what.startsWith('P') ? bound : what.slice(1);
}

function readBind(content: Content) {
  content.text();
  const name = content.text();
  times(content.short(), content.short);
  return { name, parameters: times(content.short(), content.value) };
}

function readColumns(content: Content): readonly string[] {
  return times(content.short(), () => {
    const name = content.text();
    content.long();
    content.short();
    content.long();
    content.short();
    content.long();
    content.short();
    return name;
  });
}

/** The message among the fields of a notice, each a letter and a text. */
function readNotice(content: Content): string {
  for (let field = content.text(); field !== ''; field = content.text()) {
    if (field.startsWith('M')) return field.slice(1);
  }
  return '';
}

function times<Value>(count: number, read: () => Value): readonly Value[] {
  return Array.from({ length: count }, () => read());
}
