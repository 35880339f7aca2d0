import { z } from 'zod';
import { changePassword } from '#server/accounts/change-password.ts';
import { SHORTEST } from '#server/accounts/password.ts';
import { activate, signIn, signOut } from '#server/accounts/session.ts';
import { unlock } from '#server/accounts/unlock.ts';
import { accountView, openedSessionView } from '#server/accounts/view.ts';
import { nothing, password, text } from '#server/api/input.ts';
import { anyone, router, signedIn } from '#server/api/trpc.ts';

export const sessionRouter = router({
  signIn: anyone
    .input(z.strictObject({ name: text(100), password }))
    .mutation(async ({ ctx, input }) =>
      openedSessionView(ctx.server, await signIn(ctx.server, { ...input, source: ctx.source })),
    ),
  activate: anyone
    .input(z.strictObject({ name: text(100), code: password, password: password.min(SHORTEST) }))
    .mutation(async ({ ctx, input }) =>
      openedSessionView(ctx.server, await activate(ctx.server, { ...input, source: ctx.source })),
    ),
  current: signedIn.input(nothing).query(async ({ ctx }) => {
    return { ...(await accountView(ctx, ctx.caller)), expiresAt: ctx.caller.expiresAt };
  }),
  unlock: signedIn
    .input(z.strictObject({ name: text(100), password }))
    .mutation(({ ctx, input }) => unlock(ctx, input)),
  signOut: signedIn.input(nothing).mutation(async ({ ctx }) => {
    await signOut(ctx);
    return {};
  }),
  changePassword: signedIn
    .input(z.strictObject({ current: password, next: password.min(SHORTEST) }))
    .mutation(async ({ ctx, input }) => {
      await changePassword(ctx, input);
      return {};
    }),
});
