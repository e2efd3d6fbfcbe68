import { PATHS } from '#bundle/layout.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import type { SealSetting } from '#bundle/verify/check-seals.ts'
import { checkRenewals } from '#renewal/check-renewals.ts'
import { renewalFolders } from '#renewal/renewal-paths.ts'
import { lasting } from '#renewal/renewal-words.ts'
import type { StampLink } from '#renewal/stamp-link.ts'
import type { TimestampReading } from '#timestamp/verify-timestamp.ts'

type LastingSetting = SealSetting & { readonly now?: string }

type Token = Extract<TimestampReading, { readonly kind: 'read' }> | null

/** The renewals of the token, and until when all of them can be checked. */
export async function checkLasting(
  hand: FilesInHand,
  setting: LastingSetting,
  token: Token,
): Promise<readonly StampLink[]> {
  const holds = token !== null && token.faults.length === 0
  const first = holds ? { path: PATHS.token, ...linkOf(token) } : null
  const links = await checkRenewals(hand, setting, first)
  const whole = links.length === 1 + renewalFolders(hand.bundle.paths).length
  const told = whole ? lasting(links, setting.now ?? null) : null
  if (told !== null) {
    const result = told.holds ? 'ok' : 'not-checked'
    const subject = links.at(-1)?.path ?? PATHS.token
    hand.findings.check({ id: 'timestamp-lasting', result, subject, sentence: told.sentence })
  }
  return links
}

function linkOf({ at, authority, until }: Exclude<Token, null>): Omit<StampLink, 'path'> {
  return { at, authority, until }
}
