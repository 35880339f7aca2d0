import { sayDay, sayTime } from '#core/messages/dates.ts';
import type { Lang } from '#core/model/lang.ts';
import type { Client, PlaceOpening } from '#tui/answers.ts';
import type { CommandContext } from '#tui/cli/command.ts';
import { answerMore } from '#tui/cli/output.ts';
import { REQUEST_WORDS } from '#tui/commands/request/words.ts';
import { COMPONENT_WORDS } from '#tui/components/words.ts';

/** Openings said; of more, only how many. */
const MOST = 5;

/** the places open to the public where a request may be presented; says nothing where there is none. */
export async function answerOpenings(client: Client, { lang }: CommandContext): Promise<void> {
  const { openings } = await client.place.public.query({});
  if (openings.length === 0) return;
  const words = REQUEST_WORDS[lang];
  answerMore(words.openings);
  for (const opening of openings.slice(0, MOST)) answerMore(`  ${openingLine(opening, lang)}`);
  if (openings.length > MOST) answerMore(`  ${words.moreOpenings(openings.length - MOST)}`);
}

function openingLine({ day, opens, closes, name, address, commune }: PlaceOpening, lang: Lang): string {
  const hours = REQUEST_WORDS[lang].between(sayTime(opens, lang), sayTime(closes, lang));
  return COMPONENT_WORDS[lang].colon(`${sayDay(day, lang)}, ${hours}`, `${name}, ${address}, ${commune}`);
}
