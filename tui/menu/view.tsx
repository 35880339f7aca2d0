import { Box, Text, useWindowSize } from 'ink';
import type { ReactNode } from 'react';
import type { Lang } from '#core/model/lang.ts';
import { Field } from '#tui/components/field.tsx';
import { Frame } from '#tui/components/frame.tsx';
import { SafeText } from '#tui/components/safe-text.tsx';
import { Spoken } from '#tui/components/spoken.tsx';
import { withinList } from '#tui/forms/list.ts';
import { PickList } from '#tui/forms/pick-list.tsx';
import { keysAloud, sayKey } from '#tui/keys/key.ts';
import type { Line } from '#tui/menu/lines.ts';
import { menuBindings } from '#tui/menu/menu.ts';
import type { MenuState } from '#tui/menu/state.ts';
import { MENU_WORDS } from '#tui/menu/words.ts';
import { useIsLinear } from '#tui/terminal/terminal.tsx';
import { useLang } from '#tui/terminal/words.tsx';

/** Rows of the screen that are not for lines, and columns that are not for what is typed. */
const OTHER_ROWS = 7;
const OTHER_COLUMNS = 46;
/** Columns of the names of keys. */
const KEYS = 7;

type Props = { readonly state: MenuState; readonly lines: readonly Line[] };

export function MenuView({ state, lines }: Props): ReactNode {
  const lang = useLang();
  const words = MENU_WORDS[lang];
  const { rows, columns } = useWindowSize();
  const say = useIsLinear() ? sayLineAloud : sayLine;
  return (
    <Frame subject={words.heading} aside="" rows={menuBindings(state, lines)} hasMenu={false}>
      <Box marginY={1} columnGap={2} flexShrink={0}>
        <Spoken text="" flexShrink={0}>
          <Text bold>{words.query}</Text>
        </Spoken>
        <Field label={words.query} value={state.query} isFocused width={Math.max(10, columns - OTHER_COLUMNS)} />
        <Spoken text="" flexGrow={1} justifyContent="flex-end">
          <Text dimColor>{words.count(lines.length)}</Text>
        </Spoken>
      </Box>
      {lines.length === 0 && <SafeText wrap="wrap" text={words.none} />}
      <PickList
        items={lines}
        pointed={withinList(state.pointed, lines.length)}
        room={rows - OTHER_ROWS}
        keyOf={({ id }) => id}
        say={(line) => say(line, lang)}
        isDim={({ whyNot }) => whyNot !== undefined}
      />
    </Frame>
  );
}

/** `F6      journal · le journal des actes du jour, et leurs récépissés`; no sign where there is no key. */
function sayLine(line: Line, lang: Lang): string {
  const key = line.key ? sayKey(line.key, lang) : '';
  return `${key.padEnd(KEYS)} ${sayText(line, lang)}`;
}

/** `F6, journal, le journal des actes du jour, et leurs récépissés`. */
function sayLineAloud(line: Line, lang: Lang): string {
  const text = sayText(line, lang);
  return line.key ? `${keysAloud(sayKey(line.key, lang), lang)}, ${text}` : text;
}

function sayText({ text, whyNot }: Line, lang: Lang): string {
  return whyNot === undefined ? text : `${text} · ${MENU_WORDS[lang].notNow(whyNot)}`;
}
