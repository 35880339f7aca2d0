import { REFUSALS } from '#tui/components/failure-notice.tsx';
import { later } from '#tui/terminal/later.ts';

/** Every screen behind sign-in, the help and the menu: loaded while someone signs in. */
export const SCREENS = later(async () => {
  const [{ ScreenOf }, { HelpScreen }, { MenuScreen }] = await Promise.all([
    import('#tui/screens/screen-of.tsx'),
    import('#tui/screens/help/screen.tsx'),
    import('#tui/menu/screen.tsx'),
    REFUSALS.load(),
  ]);
  return { ScreenOf, HelpScreen, MenuScreen };
});
