import type { RequestListener } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { makeApp } from '#web/app.tsx';
import type { PortalServer } from '#web/server.ts';

/** The elector's pages, as a listener of the server that serves them. */
export function openPortal(server: PortalServer): RequestListener {
  return getRequestListener(makeApp(server).fetch, { overrideGlobalObjects: false });
}
