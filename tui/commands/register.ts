import { stationNumber } from '#core/messages/phrases.ts';
import type { RegisterHead } from '#core/messages/register/pages.ts';
import { EXIT } from '#core/model/exit-code.ts';
import type { Lang } from '#core/model/lang.ts';
import type { RegisterDescription } from '#tui/answers.ts';
import type { Command, ParsedArguments } from '#tui/cli/command.ts';
import { openDestination, STANDARD_OUTPUT } from '#tui/cli/destination.ts';
import { ExitEarly } from '#tui/cli/exit-early.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { inform } from '#tui/cli/output.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';
import { registerCsv } from '#tui/commands/register/csv.ts';
import { type RegisterFormat, type RegisterWriter, textWriter } from '#tui/commands/register/format.ts';
import { registerJson } from '#tui/commands/register/json.ts';
import { type ChosenPart, choosePart } from '#tui/commands/register/part.ts';
import { registerText } from '#tui/commands/register/text.ts';
import { REGISTER_COMMAND_WORDS } from '#tui/commands/register/words.ts';
import { writeRegister } from '#tui/commands/register/write.ts';

/** R-45, art. R76-1: the register, for whoever asks to see it. */
export const registerCommand: Command = {
  name: 'register',
  summary: {
    fr: 'imprimer le registre des procurations, ou l’exporter pour un tableur (mairie)',
    en: 'print the register of procurations, or export it for a spreadsheet (town halls)',
  },
  examples: [
    'register | lp',
    'register --station 2 --election présidentielle | lp',
    'register --for "Jeanne Martin"',
    'register --csv registre.csv',
    'register --station 2 --pdf registre-bureau-2.pdf',
    'register --json',
  ],
  options: [
    {
      flags: '--station <number>',
      summary: {
        fr: 'les procurations dont le mandant vote dans ce bureau',
        en: 'the procurations whose mandant votes at this station',
      },
    },
    {
      flags: '--election <name>',
      summary: {
        fr: 'celles qui concernent une élection : son nom, ou une partie qui la distingue',
        en: 'those that concern an election: its name, or a part that tells it apart',
      },
      names: 'election',
    },
    {
      flags: '--for <name>',
      summary: {
        fr: 'l’électeur qui demande à consulter le registre ; sa consultation est inscrite au journal',
        en: 'the elector who asks to see the register; the consultation is logged',
      },
    },
    {
      flags: '--csv <file>',
      summary: {
        fr: 'une ligne par procuration, pour un tableur (- pour la sortie standard)',
        en: 'one line per procuration, for a spreadsheet (- for standard output)',
      },
    },
    {
      flags: '--pdf <file>',
      summary: {
        fr: 'un PDF accessible ; un fichier de plus au-delà de 5 000 procurations',
        en: 'an accessible PDF; one more file past 5,000 procurations',
      },
    },
    JSON_OPTION,
  ],
  isLong: true,
  run: async (context, parsed) => {
    const { lang } = context;
    const [csv, pdf] = [parsed.text('--csv'), parsed.text('--pdf')];
    if ([csv !== undefined, pdf !== undefined, parsed.has('--json')].filter(Boolean).length > 1)
      throw new ExitEarly(EXIT.usage, REGISTER_COMMAND_WORDS[lang].oneFormat);
    const client = await connectSignedIn(context);
    const described = await client.register.describe.query({});
    const part = choosePart(described, parsed, lang);
    const head = headOf(described, part, parsed);

    const writer = await openWriter(head, parsed, lang);
    const asked = { station: part.station, election: part.election?.id, reader: head.reader };
    const count = await writeRegister(context, { client, asked }, writer);
    if (csv !== undefined || pdf !== undefined) inform(writtenTo(writer.paths(), count, lang));
    return EXIT.done;
  },
};

async function openWriter(head: RegisterHead, parsed: ParsedArguments, lang: Lang): Promise<RegisterWriter> {
  const pdf = parsed.text('--pdf');
  if (pdf !== undefined) return (await import('#tui/commands/register/pdf.ts')).pdfWriter(head, { path: pdf, lang });
  const path = parsed.text('--csv') ?? STANDARD_OUTPUT;
  return textWriter(formatOf(head, parsed, lang), { path, file: await openDestination(path, lang) });
}

function headOf({ commune, at }: RegisterDescription, part: ChosenPart, parsed: ParsedArguments): RegisterHead {
  return {
    commune: commune.name,
    zone: commune.zone,
    at,
    station: part.station && stationNumber(part.station),
    election: part.election?.name,
    reader: parsed.text('--for'),
  };
}

function formatOf(head: RegisterHead, parsed: ParsedArguments, lang: Lang): RegisterFormat {
  if (parsed.text('--csv') !== undefined) return registerCsv(lang);
  return parsed.has('--json') ? registerJson(head) : registerText(head, lang);
}

function writtenTo(paths: readonly string[], count: number, lang: Lang): string {
  const words = REGISTER_COMMAND_WORDS[lang];
  return paths.includes(STANDARD_OUTPUT) ? words.written(count) : words.writtenTo(count, paths.join(', '));
}
