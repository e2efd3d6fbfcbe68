import { readExportBatches, type ExportItem } from '@quittance/chat-exports'
import { refusedInput, type Arguments } from '#command.ts'
import { decodeWithNode } from '#io/charset.ts'
import { readDnsAnswers } from '#io/dns-answers.ts'
import { fileChunks } from '#io/file-chunks.ts'
import { checkRegularFile } from '#io/input.ts'
import type { Output } from '#io/output.ts'
import { nodeUnpacking } from '#io/unpacking.ts'
import { nodeUtf8 } from '#io/utf8.ts'
import { startNodeSha256 } from '#node-sha256.ts'

/**
 * `quittance evidence read FICHIER`: one message record a line, in the order of the bytes, then the
 * summary.
 *
 * The file is read as it passes, so that an export of gigabytes needs little memory.
 */
export async function readEvidence(args: Arguments, output: Output): Promise<number> {
  const file = args.operands[0] ?? ''
  const zone = args.options.get('--zone')?.[0]
  if (zone !== undefined && !isZone(zone)) {
    throw refusedInput('unknown-zone', '--zone', `« ${zone} » n’est pas un fuseau horaire.`)
  }
  const dns = args.options.get('--dns')?.[0]
  const dnsAnswers = dns === undefined ? {} : await readDnsAnswers(dns)
  await checkRegularFile(file)
  const items = readExportBatches(() => fileChunks(file), {
    fileName: file,
    owners: args.options.get('--owner') ?? [],
    startHash: startNodeSha256,
    decodeUtf8: nodeUtf8(),
    unpacking: nodeUnpacking,
    decodeCharset: decodeWithNode,
    dnsAnswers,
    ...(zone === undefined ? {} : { zone, zoneGiven: true }),
  })
  for await (const batch of items) {
    for (const item of batch) await output.document(lineOf(item))
  }
  return 0
}

function lineOf(item: ExportItem): unknown {
  switch (item.kind) {
    case 'record':
      return item.record
    case 'summary':
      return { summary: item.summary }
    case 'unknown-format':
      throw refusedInput('unknown-format', '', unknownLine(item.left))
    case 'unsafe-archive':
      throw refusedInput('unsafe-archive', '', `Cette archive ne s’ouvre pas (${item.reason}).`)
  }
}

const MOST_NAMES = 10

/** Of an archive that was cut, what is left of it is told. */
function unknownLine(left: readonly string[] | undefined): string {
  if (left === undefined) return 'Ce fichier n’est pas d’un format connu.'
  const names = left.slice(0, MOST_NAMES).join(', ')
  const more = left.length > MOST_NAMES ? `… (${left.length})` : ''
  return `Cette archive est coupée avant sa fin, et ce qui en reste n’est pas d’un format connu : ${names}${more}.`
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('fr', { timeZone: zone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}
