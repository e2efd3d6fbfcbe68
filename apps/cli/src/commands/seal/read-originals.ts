import { basename } from 'node:path'
import {
  readExport,
  sealedMaterial,
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
  /** Codes of what its reading leaves in doubt. */
  readonly reserves: readonly string[]
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
  let reserves: readonly string[] = []
  const options = {
    fileName: basename(path),
    startHash: startNodeSha256,
    decodeCharset: decodeWithNode,
    dnsAnswers,
  }
  for (const item of readExport(file.bytes, options)) {
    if (item.kind === 'record') lines.push(lineOf(item.record))
    if (item.kind === 'summary') ({ format, warnings: reserves } = item.summary)
  }
  const mail = format === 'eml' ? sealedMaterial(file.bytes, dnsAnswers) : null
  return { ...file, path, format, lines, reserves, mail }
}

function lineOf(record: MessageRecord): string {
  const path = `data/originaux/${record.source.path}`
  return `${JSON.stringify({ ...record, source: { ...record.source, path } })}\n`
}
