import { EXIT } from '#core/model/exit-code.ts';
import type { SettingInForce } from '#core/model/setting-in-force.ts';
import { fittedColumns } from '#tui/cli/columns.ts';
import type { Command, CommandContext } from '#tui/cli/command.ts';
import { JSON_OPTION } from '#tui/cli/options.ts';
import { answer, answerColumns, answerJson, warn } from '#tui/cli/output.ts';
import { findServerAddress, findSession } from '#tui/cli/server-address.ts';
import { CONFIG_WORDS } from '#tui/commands/config/words.ts';

export const configListCommand: Command = {
  name: 'config list',
  summary: {
    fr: 'voir tous les réglages : la valeur de chacun, et d’où elle vient ; les mots de passe sont cachés',
    en: 'see all settings: the value of each, and where it comes from; passwords are hidden',
  },
  examples: ['config list', 'config list --json', 'config list --server https://serveur.example'],
  options: [JSON_OPTION],
  mayRunMisconfigured: true,
  isLong: true,
  run: async (context, parsed) => {
    const { common, lang, serverSide } = context;
    const { settings, wrong, unknown } = await serverSide.listSettings({
      PROCURATION_URL: common.server,
      LC_ALL: common.lang,
    });
    const found = await serverFound(context);
    const all = settings.map((setting) => (setting.name === 'PROCURATION_URL' ? (found ?? setting) : setting));
    const code = wrong.length > 0 ? EXIT.configuration : EXIT.done;
    if (parsed.has('--json')) {
      answerJson('config/1', { settings: all.map((one) => ({ ...one, value: one.value ?? null })), wrong, unknown });
      return code;
    }
    const words = CONFIG_WORDS[lang];
    for (const line of fittedColumns(
      all.map(({ name, value, source }) => [name, words.source[source], value ?? '—']),
      '  ',
      answerColumns(),
    ))
      answer(line);
    for (const { name, why } of wrong) warn(words.wrong(name, why));
    for (const name of unknown) warn(words.unknown(name));
    return code;
  },
};

/** Where no option and no variable names a server: the one signed in to, or the one that runs here. */
async function serverFound(context: CommandContext): Promise<SettingInForce | undefined> {
  if (context.settings.serverUrl !== undefined) return undefined;
  const signedIn = findSession(context).then(({ address }) => address);
  const address = await signedIn.catch(() => findServerAddress(context)).catch(() => undefined);
  return address && { name: 'PROCURATION_URL', value: address.url, source: 'file' };
}
