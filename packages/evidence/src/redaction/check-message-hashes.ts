import { said } from '@quittance/kernel'
import type { Sha256 } from '#canonical/sha256.ts'
import { PATHS } from '#bundle/layout.ts'
import { linesOf, type FilesInHand } from '#bundle/verify/check-files.ts'
import type { OpenArchive } from '#bundle/verify/open-bundle.ts'
import { hashLines, readSalts } from '#redaction/message-hashes.ts'

/**
 * The salted fingerprints of a whole bundle, made again: a copy redacted from it shows these very
 * messages. Nothing is told of a bundle sealed without them.
 */
export function checkMessageHashes(
  { bundle, findings }: FilesInHand,
  { openArchive, hash }: { readonly openArchive: OpenArchive; readonly hash?: Sha256 },
): void {
  const sealed = bundle.text(PATHS.messageHashes)
  const written = bundle.text(PATHS.messageSalts)
  if (sealed === null && written === null) return
  const lines = linesOf(bundle.text(PATHS.messages))
  const salts = readSalts(written ?? '')
  const counted = salts !== null && salts.length === lines.length
  const made = counted
    ? hashLines({ lines, salts, read: bundle.read, openArchive, hash }).join('')
    : ''
  const sound = counted && made === sealed
  findings.check({
    id: 'message-hashes',
    result: sound ? 'ok' : 'failed',
    subject: PATHS.messageHashes,
    sentence: sound
      ? said(
          'Les empreintes salées sont celles des messages : une copie occultée se vérifie par elles.',
          'The salted fingerprints are those of the messages: a redacted copy verifies by them.',
        )
      : said(
          'Les empreintes salées ne sont pas celles des messages du dossier.',
          'The salted fingerprints are not those of the messages of the bundle.',
        ),
  })
}
