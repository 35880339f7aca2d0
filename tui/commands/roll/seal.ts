import { EXIT } from '#core/model/exit-code.ts';
import type { StationId } from '#core/model/ids.ts';
import type { Bilingual } from '#core/model/lang.ts';
import type { Command } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerJson } from '#tui/cli/output.ts';
import { sendUntilAnswered } from '#tui/cli/send-until-answered.ts';
import { connectSignedIn } from '#tui/cli/server-address.ts';

export const rollSealCommand: Command = {
  name: 'roll seal',
  summary: {
    fr: 'inscrire au journal l’empreinte des listes électorales chargées, pour que la vérification les compare (administration)',
    en: 'write the digests of the loaded electoral rolls into the log, so that the verification compares them (administrators)',
  },
  examples: ['roll seal', 'roll seal --json'],
  options: [JSON_OPTION],
  run: async (context, parsed) => {
    const client = await connectSignedIn(context);
    const sum = { stations: 0, lines: 0 };
    let after: StationId | undefined;
    do {
      const { stations, lines, next } = await sendUntilAnswered(
        (key, options) => client.roll.seal.mutate({ key, after }, options),
        { lang: context.lang },
      );
      sum.stations += stations;
      sum.lines += lines;
      after = next;
    } while (after !== undefined);
    if (parsed.has('--json')) answerJson('roll/1', sum);
    else answer(WORDS[context.lang](sum.stations, sum.lines));
    return EXIT.done;
  },
};

type SaySealed = (stations: number, lines: number) => string;

const WORDS = {
  fr: (stations, lines) => `Bureaux dont la liste est inscrite au journal : ${stations}\nInscriptions : ${lines}`,
  en: (stations, lines) => `Stations whose list is in the log: ${stations}\nRegistrations: ${lines}`,
} satisfies Bilingual<SaySealed>;
