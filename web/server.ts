import type { IncomingMessage } from 'node:http';
import type { TRPCErrorShape } from '@trpc/server';
import type { CertifiedSession, ElectorSession, Provider, VouchedIdentity } from '#core/model/vouched-identity.ts';

/** What the pages need of the server that serves them. */
export type PortalServer = {
  readonly log: {
    readonly error: (facts: object, message: string) => void;
    readonly warn: (facts: object, message: string) => void;
  };
  readonly url: string;
  readonly providers: () => Promise<readonly Provider[]>;
  readonly openSession: (vouched: VouchedIdentity) => Promise<ElectorSession>;
  readonly openCertifiedSession: (certifying: {
    readonly vouched: VouchedIdentity;
    readonly token: string;
  }) => Promise<CertifiedSession>;
  readonly call: (request: IncomingMessage, call: PortalCall) => Promise<CallAnswer>;
};
export type PortalCall = {
  readonly path: string;
  readonly type: 'query' | 'mutation' | 'subscription';
  readonly input: unknown;
  readonly token: string | undefined;
};
export type CallAnswer =
  | { readonly ok: true; readonly data: unknown }
  | { readonly ok: false; readonly error: TRPCErrorShape };
