import type { Provider } from '#core/model/vouched-identity.ts';
import type { ServerContext } from '#server/api/context.ts';
import { sourceOf } from '#server/limits/source.ts';
import { callProcedure } from '#server/portal/call.ts';
import { openCertifiedSession } from '#server/portal/certified-session.ts';
import { openElectorSession } from '#server/portal/elector-session.ts';
import type { OpenPortal, PortalServer } from '#server/portal/portal.ts';
import { contextOf } from '#server/request-context.ts';

/** `publicUrl`: where browsers find the pages; by default, where the server listens. */
export type PortalOptions = {
  readonly open: OpenPortal;
  readonly publicUrl?: string | undefined;
  /** Given the pages' address, which a provider has to know. */
  readonly providers: (url: string) => Promise<readonly Provider[]>;
};
type ServedPortal = PortalOptions & { readonly url: string; readonly isBehindProxy: boolean };

/** The server as its pages see it. */
export function portalServer(
  context: ServerContext,
  { publicUrl, url, providers, isBehindProxy }: ServedPortal,
): PortalServer {
  const address = publicUrl?.replace(/\/$/, '') ?? url;
  return {
    log: context.log,
    url: address,
    providers: () => providers(address),
    openSession: (vouched) => openElectorSession(context, vouched),
    openCertifiedSession: (certifying) => openCertifiedSession(context, certifying),
    call: (request, call) =>
      callProcedure(contextOf(context, { ...call, source: sourceOf(request, isBehindProxy) }), call),
  };
}
