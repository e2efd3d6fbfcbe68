/** Where everything stands in a sealed bundle (dossier scellé), below its top folder. */
export const PATHS = {
  readMe: 'LISEZ-MOI.txt',
  script: 'verifier.sh',
  page: 'verifier.html',
  declaration: 'bagit.txt',
  info: 'bag-info.txt',
  messageHashes: 'empreintes-messages.txt',
  manifest: 'manifest-sha256.txt',
  tagManifest: 'tagmanifest-sha256.txt',
  originals: 'data/originaux/',
  receptionTokens: 'data/reception/',
  mails: 'data/courriels/',
  reception: 'data/reception.ndjson',
  messages: 'data/messages.ndjson',
  commitments: 'data/engagements.ndjson',
  custody: 'data/journal.ndjson',
  messageSalts: 'data/sels.txt',
  report: 'data/rapport.pdf',
  token: 'sceau/tagmanifest.tsr',
  platformSeal: 'sceau/tagmanifest.p7s',
  proof: 'sceau/inclusion.tlog-proof',
  logKey: 'sceau/journal-cle.pem',
  authority: 'sceau/tsa.pem',
  root: 'sceau/ac-racine.pem',
  renewals: 'sceau/renouvellements/',
} as const

/** Exactly these bytes (RFC 8493, section 2.1.1). */
export const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** The tag files, in the order they stand in the archive; the seal is over their list. */
export const TAG_FILES: readonly string[] = [
  PATHS.readMe,
  PATHS.script,
  PATHS.page,
  PATHS.declaration,
  PATHS.info,
  PATHS.messageHashes,
  PATHS.manifest,
]

/** Tag files that a bundle may lack; where the seal names them, they must be there. */
export const OPTIONAL_TAG_FILES: ReadonlySet<string> = new Set([PATHS.script, PATHS.messageHashes])

/** Present in every bundle. */
export const REQUIRED: readonly string[] = [
  PATHS.readMe,
  PATHS.page,
  PATHS.declaration,
  PATHS.info,
  PATHS.manifest,
  PATHS.tagManifest,
  PATHS.reception,
  PATHS.messages,
  PATHS.custody,
]

/** What may stand in `sceau/`, which no manifest covers. */
export const SEAL_FILES: ReadonlySet<string> = new Set([
  PATHS.token,
  PATHS.platformSeal,
  PATHS.proof,
  PATHS.logKey,
  PATHS.authority,
  PATHS.root,
])

/**
 * The folder of what an expert checks a DKIM signature with: that of an original which is one e-mail
 * has its number (`0002`), that of a message in a mailbox or an archive also the number of its line
 * in `messages.ndjson` (`0003-000012`).
 */
export function mailFolder(original: string, line: number | null): string {
  const number = numberOfOriginal(original)
  return `${PATHS.mails}${number}${line === null ? '' : `-${String(line).padStart(6, '0')}`}/`
}

/** The number that the file of an original bears: `0002`; empty for another path. */
export function numberOfOriginal(path: string): string {
  return /^data\/originaux\/(\d+)\./.exec(path)?.[1] ?? ''
}

/** So many e-mails at most have their material: an archive has fewer than 65,535 members. */
export const MOST_MAILS = 4000

/** Messages of mailboxes and archives have it up to so many of their bytes in all: it is as large. */
export const MOST_MAIL_BYTES = 128 * 1024 * 1024

/** Files of `data/courriels/0002/`: what an expert needs to check a DKIM signature. */
export const MAIL_FILES = {
  headers: 'entetes-canoniques.bin',
  signature: 'signature.bin',
  key: 'cle-publique.pem',
  body: 'corps-canonique.bin',
  dns: 'dns.json',
} as const

/** The number of an original as its file bears it: `0001`. */
function originalNumber(index: number): string {
  return String(index + 1).padStart(4, '0')
}

/**
 * Where originals go, in the order of their declared names (bytewise, equal names as given).
 *
 * Only the number and a short ending are kept of a name: paths of a bundle are ASCII.
 */
export function originalPaths(names: readonly string[]): readonly string[] {
  const order = names
    .map((name, index) => ({ name, index }))
    .toSorted((one, other) => byCodePoints(one.name, other.name) || one.index - other.index)
  const paths = names.map(() => '')
  for (const [rank, { name, index }] of order.entries()) {
    paths[index] = `${PATHS.originals}${originalNumber(rank)}${endingOf(name)}`
  }
  return paths
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0].toLowerCase() ?? '.bin'
}

/** The order of UTF-8 bytes, which is that of code points. */
export function byCodePoints(one: string, other: string): number {
  const [left, right] = [Array.from(one), Array.from(other)]
  for (const [at, sign] of left.entries()) {
    const facing = right[at]
    if (facing === undefined) return 1
    const difference = (sign.codePointAt(0) ?? 0) - (facing.codePointAt(0) ?? 0)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}
