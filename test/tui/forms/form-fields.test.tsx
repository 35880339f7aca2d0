import { afterEach, expect, test } from 'vitest';
import { closeWindows, openWindow } from '#test/tui/window.ts';
import { formOf } from '#tui/forms/form.ts';
import { FormFields } from '#tui/forms/form-fields.tsx';
import { edited } from '#tui/terminal/edit.ts';

afterEach(closeWindows);

const form = formOf(['note'], { note: edited(`${'a'.repeat(50)} fin`) });
const fields = <FormFields form={form} labels={{ note: 'Motif' }} width={58} isWaiting={false} />;

test('A field is no wider than the screen: the end of a long text stays in sight', async () => {
  const window = openWindow(fields, [60, 16]);
  expect(await window.shows('Motif')).toMatch(/Motif +a+ fin$/m);
});

test('A field in a window with no room for it is drawn all the same', async () => {
  await openWindow(fields, [12, 4]).shows('Motif');
});
