import type { Plugin } from 'esbuild';

export const PATCHED: Plugin;
export function patched(text: string, patch: string): string;
export function readPatches(): Promise<readonly { readonly path: string; readonly patch: string }[]>;
