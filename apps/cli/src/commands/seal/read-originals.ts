import { basename } from 'node:path'
import {
  dkimMaterial,
  readExport,
  type DnsAnswers,
  type MessageRecord,
} from '@quittance/chat-exports'
import { originalPaths, type MailProof } from '@quittance/evidence'
import type { GatheredFile } from '#commands/seal/gather-files.ts'
import { decodeWithNode } from '#io/charset.ts'
import { startNodeSha256 } from '#node-sha256.ts'

/** A file, its place in the bundle, and what was read in it: nothing, for one no reader knows. */
export type ReadOriginal = GatheredFile & {
  readonly path: string
  readonly format: string | null
  readonly lines: readonly string[]
  readonly mail: MailProof | null
}

/** Reads every original as `quittance evidence read` does, records placed by their path in the bundle. */
export function readOriginals(
  files: readonly GatheredFile[],
  dnsAnswers: DnsAnswers,
): readonly ReadOriginal[] {
  const paths = originalPaths(files.map(({ declaredName }) => declaredName))
  return files
    .map((file, index) => readOriginal(file, paths[index] ?? '', dnsAnswers))
    .toSorted((one, other) => (one.path < other.path ? -1 : 1))
}

function readOriginal(file: GatheredFile, path: string, dnsAnswers: DnsAnswers): ReadOriginal {
  const lines: string[] = []
  let format: string | null = null
  const options = {
    fileName: basename(path),
    startHash: startNodeSha256,
    decodeCharset: decodeWithNode,
    dnsAnswers,
  }
  for (const item of readExport(file.bytes, options)) {
    if (item.kind === 'record') lines.push(lineOf(item.record))
    if (item.kind === 'summary') ({ format } = item.summary)
  }
  const mail = format === 'eml' ? mailProof(file.bytes, dnsAnswers) : null
  return { ...file, path, format, lines, mail }
}

function lineOf(record: MessageRecord): string {
  const path = `data/originaux/${record.source.path}`
  return `${JSON.stringify({ ...record, source: { ...record.source, path } })}\n`
}

/**
 * The signature that proves most of an e-mail; none where it did not hold when it was sealed, so that
 * a failure found later is an alteration.
 */
function mailProof(bytes: Uint8Array, answers: DnsAnswers): MailProof | null {
  const sound = dkimMaterial(bytes, answers).filter(
    ({ algorithm, body, signed }) =>
      CHECKED.has(algorithm) && body === 'matches' && signed !== 'no',
  )
  const best = sound.find(({ proves }) => proves) ?? sound[0]
  if (best === undefined) return null
  const keyed = best.publicKeyPem !== null
  return {
    headers: best.canonicalHeaders,
    signature: best.signature,
    keyPem: best.publicKeyPem,
    body: best.canonicalBody,
    dns: keyed ? `${JSON.stringify(answers, null, 2)}\n` : null,
  }
}

const CHECKED = new Set(['rsa-sha256', 'ed25519-sha256'])
