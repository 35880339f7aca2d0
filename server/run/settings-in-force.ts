import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Lang } from '#core/model/lang.ts';
import type { SettingInForce, SettingsInForce } from '#core/model/setting-in-force.ts';
import type { Setting } from '#server/run/setting.ts';
import { type Environment, readSettings, SETTINGS, type Settings } from '#server/run/settings.ts';

type Name = keyof typeof SETTINGS;
/** What was typed in place of a variable. */
export type TypedSettings = { readonly [name in Name]?: string | undefined };

/** What is in force where a variable is not set. */
const USUAL: { readonly [name in Name]?: (settings: Settings) => string | undefined } = {
  PROCURATION_DATA: ({ dataFolder }) => dataFolder,
  DATABASE_LISTEN_URL: ({ listenUrl }) => listenUrl,
  DATABASE_OWNER_URL: ({ ownerUrl }) => ownerUrl,
  PROCURATION_HOST: ({ listen }) => listen.host,
  PROCURATION_PORT: ({ listen }) => String(listen.port),
  PROCURATION_TLS_ENDED_BY_PROXY: () => 'no',
  PROCURATION_MAIL_FROM: ({ mail }) => mail.from,
  PROCURATION_PORTAL: () => 'on',
  PROCURATION_PRINT: () => 'lp',
  PAGER: ({ pager }) => pager,
  XDG_DATA_HOME: () => join(homedir(), '.local', 'share'),
  XDG_STATE_HOME: () => join(homedir(), '.local', 'state'),
  XDG_CACHE_HOME: () => join(homedir(), '.cache'),
  LANG: () => 'fr',
};
const OURS = /^PROCURATION_/;

/** Every setting as it is in force here, in the order of docs/configuration.md. */
export function settingsInForce(environment: Environment, typed: TypedSettings, lang: Lang): SettingsInForce {
  const read = readSettings(environment, lang);
  const wrong = read.ok ? [] : read.wrong;
  const names = Object.keys(SETTINGS) as Name[];
  const known: readonly string[] = names;
  return {
    settings: names.map((name) => inForce(name, { environment, typed, settings: read.settings })),
    wrong,
    unknown: Object.keys(environment).filter((name) => OURS.test(name) && !known.includes(name)),
  };
}

type Places = { readonly environment: Environment; readonly typed: TypedSettings; readonly settings: Settings };

function inForce(name: Name, { environment, typed, settings }: Places): SettingInForce {
  const option = typed[name];
  if (option !== undefined) return { name, value: withoutSecrets(option), source: 'option' };
  const set = environment[name] ? valueIn(SETTINGS[name], environment[name]) : undefined;
  if (set !== undefined) return { name, value: withoutSecrets(set), source: 'environment' };
  const usual = USUAL[name]?.(settings);
  if (usual === undefined) return { name, value: undefined, source: 'none' };
  return { name, value: withoutSecrets(usual), source: 'default' };
}

/** Undefined for a text that cannot be used, or is to be ignored. */
function valueIn({ read }: Setting<unknown>, text: string): string | undefined {
  const outcome = read(text);
  return 'value' in outcome && outcome.value !== undefined ? String(outcome.value) : undefined;
}

const HIDDEN = '***';

/** A text without the password of an address, nor what its parameters hold that is named as a secret. */
function withoutSecrets(text: string): string {
  return text
    .replace(/^([a-z]+:\/\/[^:@/]*):.*@/i, `$1:${HIDDEN}@`)
    .replace(/([?&][^=&]*(?:pass|secret|token|key)[^=&]*=)[^&]*/gi, `$1${HIDDEN}`);
}
