import { REFUSALS } from '#tui/components/failure-notice.tsx';
import { later } from '#tui/terminal/later.ts';

/** Every screen behind sign-in, and the help: loaded while someone signs in. */
export const SCREENS = later(async () => {
  const [{ ScreenOf }, { HelpScreen }] = await Promise.all([
    import('#tui/screens/screen-of.tsx'),
    import('#tui/screens/help/screen.tsx'),
    REFUSALS.load(),
  ]);
  return { ScreenOf, HelpScreen };
});
