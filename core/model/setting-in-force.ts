/** Where the value of a setting comes from. */
export type SettingSource = 'option' | 'environment' | 'file' | 'default' | 'none';

/** A setting by its variable of the environment, and the value in force: a password in it is hidden. */
export type SettingInForce = {
  readonly name: string;
  readonly value: string | undefined;
  readonly source: SettingSource;
};

/** Every setting, those that cannot be used, and the variables that look like a setting and are none. */
export type SettingsInForce = {
  readonly settings: readonly SettingInForce[];
  readonly wrong: readonly { readonly name: string; readonly why: string }[];
  readonly unknown: readonly string[];
};
