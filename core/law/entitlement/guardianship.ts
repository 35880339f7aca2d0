import type { Link } from '#core/model/declaration.ts';
import type { Elector } from '#core/model/elector.ts';
import type { RefusalOf } from '#core/model/refusal.ts';
import { type Verdict, verdict } from '#core/model/verdict.ts';

/**
 * Code électoral, art. L72-1: the people whom a protected adult may not name. Without protection no
 * link is forbidden.
 */
export function mayNameMandataire(
  { isProtected }: Pick<Elector, 'isProtected'>,
  link: Link,
): Verdict<RefusalOf<'guardianship'>> {
  return verdict(isProtected && link !== 'none' ? [{ code: 'guardianship', link }] : []);
}
