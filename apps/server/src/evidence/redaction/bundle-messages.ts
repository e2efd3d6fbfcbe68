import type { BundledMessageView } from '@quittance/contract'
import { openStored, type BundleNamed } from '#evidence/redaction/open-stored.ts'
import type { Work } from '#wiring/work.ts'

/** An e-mail may be a book: one chooses by its beginning. */
const LONGEST_TEXT = 2000

/** The messages of a sealed bundle, in its order. @throws Refused as {@link openStored} does. */
export async function listBundleMessages(
  work: Work,
  named: BundleNamed,
): Promise<{ readonly folder: string; readonly rows: BundledMessageView[] }> {
  const { opened } = await openStored(work, named)
  const rows = opened.messages.map(
    ({ number, author, at, direction, text, attachments, octets, retained }) => ({
      number,
      author,
      at,
      direction,
      text: Array.from(text).slice(0, LONGEST_TEXT).join(''),
      attachments: attachments.length,
      octets,
      retained,
    }),
  )
  return { folder: `dossier-${opened.id}`, rows }
}
