import type { Permission } from '#core/law/access/permissions.ts';
import type { Writing } from '#core/model/minutes.ts';

/**
 * R-47, code électoral, art. R52: the presiding officer writes the bureau's decisions and the incidents; any
 * member writes the refusal that they gave.
 */
export function permissionToWrite({ what }: { readonly what: Writing }): Permission {
  return what === 'refusal' ? 'station.writeRefusal' : 'station.write';
}
