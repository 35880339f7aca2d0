import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { CertifiedSession, ElectorSession, Provider, VouchedIdentity } from '#core/model/vouched-identity.ts';
import type { CallAnswer, PortalCall } from '#server/portal/call.ts';
import type { Certifying } from '#server/portal/certified-session.ts';

/** What the elector's pages take of the server beside whose API they are served. */
export type PortalServer = {
  readonly log: Pick<Logger, 'error' | 'warn'>;
  /** Where a browser finds the pages, without a slash at the end. */
  readonly url: string;
  /** The identity providers of this server. */
  readonly providers: () => Promise<readonly Provider[]>;
  /** no procedure does it, since only the pages may say whom a provider vouches for. */
  readonly openSession: (vouched: VouchedIdentity) => Promise<ElectorSession>;
  /** a session with a certified identity, for one act of a person who has signed in. */
  readonly openCertifiedSession: (certifying: Certifying) => Promise<CertifiedSession>;
  /** Calls a procedure for the browser that made this request. */
  readonly call: (request: IncomingMessage, call: PortalCall) => Promise<CallAnswer>;
};
/** Makes the pages, which are a room of their own. */
export type OpenPortal = (server: PortalServer) => Promise<RequestListener>;

/** The pages, loaded when the first one is asked for: a server that only terminals use does without. */
export function portalListener(server: () => PortalServer, open: OpenPortal): RequestListener {
  let opened: Promise<RequestListener> | undefined;
  return async (request, response) => {
    opened ??= open(server());
    try {
      const answer = await opened;
      answer(request, response);
    } catch (error) {
      refuseOpening(server(), response, error);
    }
  };
}

function refuseOpening({ log }: Pick<PortalServer, 'log'>, response: ServerResponse, error: unknown): void {
  log.error({ error }, 'the portal does not open');
  response.writeHead(500, { 'content-type': 'text/plain' }).end('error\n');
}

/** Whether a request is for a page: what is under the API's path is never one, whatever its method. */
export function isPage({ url = '' }: IncomingMessage, basePath: string): boolean {
  return !url.startsWith(basePath);
}
