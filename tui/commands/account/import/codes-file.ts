import { type FileHandle, open } from 'node:fs/promises';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import { type ActivationCode, readActivationCode, showActivationCode } from '#core/text/activation-code.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { answer } from '#tui/cli/output.ts';
import { ACCOUNT_IMPORT_WORDS } from '#tui/commands/account/import/words.ts';
import { readCsv } from '#tui/commands/import/read-csv.ts';

export type AccountCode = { readonly name: string; readonly who: string; readonly code: ActivationCode };
/**
 * The codes of an import, written before their accounts are sent; a second try takes up the codes of the
 * first.
 */
export type CodesFile = {
  readonly kept: ReadonlyMap<string, ActivationCode>;
  /** Settles once the codes are on disk. */
  readonly add: (coded: readonly AccountCode[]) => Promise<void>;
  readonly close: () => Promise<void>;
};
type CodesFileOptions = { readonly path: string; readonly names: ReadonlySet<string>; readonly lang: Lang };

/** In place of a path. */
export const STANDARD_OUTPUT = '-';
const HEADER = 'name;who;code';

/**
 * Opens a file for its owner alone; throws an `ExitEarly` for a file that holds anything but codes of these
 * accounts.
 */
export async function openCodes({ path, names, lang }: CodesFileOptions): Promise<CodesFile> {
  if (path === STANDARD_OUTPUT) return answeredCodes();
  const file = await openFile(path, lang);
  const text = await file.readFile('utf8');
  const kept = keptIn(text, names);
  if (kept === undefined) {
    await file.close();
    throw new ExitEarly(EXIT.badInput, ACCOUNT_IMPORT_WORDS[lang].otherFile(path));
  }
  if (text === '') await file.appendFile(`${HEADER}\n`);
  return {
    kept,
    add: async (coded) => {
      await file.appendFile(coded.map(lineOf).join(''));
      await file.sync();
    },
    close: () => file.close(),
  };
}

/** The codes as the answer: none is kept, so a second try draws others for accounts that are missing. */
function answeredCodes(): CodesFile {
  answer(HEADER);
  const add = async (coded: readonly AccountCode[]) => answer(coded.map(lineOf).join('').trimEnd());
  return { kept: new Map(), add, close: async () => {} };
}

async function openFile(path: string, lang: Lang): Promise<FileHandle> {
  try {
    const file = await open(path, 'a+', 0o600);
    await file.chmod(0o600);
    return file;
  } catch (error) {
    const why = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ExitEarly(EXIT.configuration, ACCOUNT_IMPORT_WORDS[lang].unusable(path, why));
  }
}

function keptIn(text: string, names: ReadonlySet<string>): ReadonlyMap<string, ActivationCode> | undefined {
  if (text === '') return new Map();
  const csv = readCsv(text);
  if (!csv.ok || csv.columns.join(';') !== HEADER) return undefined;
  const kept = new Map<string, ActivationCode>();
  for (const { fields } of csv.lines) {
    const name = fields['name'] ?? '';
    const code = readActivationCode(fields['code'] ?? '');
    if (code === undefined || !names.has(name)) return undefined;
    kept.set(name, code);
  }
  return kept;
}

function lineOf({ name, who, code }: AccountCode): string {
  const quoted = [name, who].map((text) => `"${text.replaceAll('"', '""')}"`);
  return `${[...quoted, showActivationCode(code)].join(';')}\n`;
}
