import { utf8ToBytes } from '@noble/hashes/utils.js'
import { sha256Hex, type Sha256 } from '#canonical/sha256.ts'
import { custodyLines, type CustodyEvent } from '#bundle/custody.ts'
import {
  byCodePoints,
  DECLARATION,
  MAIL_FILES,
  mailFolder,
  MOST_MAILS,
  numberOfOriginal,
  originalPaths,
  PATHS,
  TAG_FILES,
} from '#bundle/layout.ts'
import { manifestText, type ManifestLine } from '#bundle/manifest.ts'
import { EDWARDS_PEM, readMe, verifyingScript, type ReadMeFacts } from '#bundle/make/read-me.ts'
import { readingExamples } from '#bundle/make/reading-examples.ts'
import { storedZip, type ArchiveFile } from '#bundle/zip-writer.ts'
import {
  messageHashes,
  type MessageHashes,
  type MessageSalting,
} from '#redaction/message-hashes.ts'

/** What an e-mail leaves for an expert to check its DKIM signature with openssl. */
export type MailProof = {
  readonly headers: Uint8Array
  readonly signature: Uint8Array
  /** null where the key was not archived: the signature is then not checked. */
  readonly keyPem: string | null
  readonly body: Uint8Array
  /** The DNS answer that held the key, as it was archived. */
  readonly dns: string | null
}

/** An e-mail that stands in a mailbox or in an archive. */
export type MailInside = {
  /** The path of the original in the bundle. */
  readonly original: string
  /** The number of its line in `messages.ndjson`, from 1. */
  readonly line: number
  readonly mail: MailProof
}

/** A file received, and how (réception). */
export type Original = {
  readonly declaredName: string
  /** Its number in the dossier (pièce n° 2), where it is one of its exhibits. */
  readonly exhibit?: number | null
  /** Where it was attached as a constat, the day it was drawn up, if that was said. */
  readonly constat?: { readonly drawnUpOn: string | null } | null
  /** Codes of what its reading leaves in doubt (`truncated-file`): told in the report. */
  readonly reserves?: readonly string[]
  readonly bytes: Uint8Array
  readonly receivedAt: string
  readonly receivedBy: string
  readonly device: string | null
  readonly app: string | null
  readonly zone: string | null
  /** The day of the export, who made it and what received it, where they are known: `2026-04-10`. */
  readonly exportedOn?: string | null
  readonly exportedBy?: string | null
  readonly tool?: string | null
  /** The RFC 3161 reply taken over it at import. */
  readonly token: Uint8Array | null
  /** Of an original that is one e-mail. */
  readonly mail: MailProof | null
}

/** Everything that is sealed; paths come from {@link originalPaths}. */
export type BundleContents = {
  /** ASCII letters, digits and hyphens. */
  readonly id: string
  readonly sealedAt: string
  readonly tool: string
  readonly originals: readonly Original[]
  /** What proves the e-mails of mailboxes and archives. */
  readonly mailsInside?: readonly MailInside[]
  /** Lines of JSON, each ended by a line feed. */
  readonly messages: string
  readonly commitments: string | null
  readonly custody: readonly CustodyEvent[]
  readonly page: Uint8Array
  readonly report: Uint8Array | null
  readonly stamp: ReadMeFacts['stamp']
  readonly platformSeal: boolean
  readonly log: boolean
  /** What lets a message be shown without the others; null leaves it out. */
  readonly salting: MessageSalting | null
  readonly hash?: Sha256
}

/** A bundle before its seal: its files in order, and the bytes that are sealed. */
export type BundleDraft = {
  readonly folder: string
  readonly files: readonly ArchiveFile[]
  readonly tagManifest: Uint8Array
}

/**
 * Lays out a sealed bundle (dossier scellé) up to the file that a seal is taken over.
 *
 * The same contents are the same bytes: nothing here reads a clock, and the archive has no date.
 *
 * @see RFC 8493 (BagIt 1.0)
 */
export function layOutBundle(contents: BundleContents): BundleDraft {
  const own = payloadOf(contents)
  const hashed = hashedMessages(contents, own)
  const payload = [...own, ...textFile(PATHS.messageSalts, hashed?.salts ?? null)].toSorted(
    (one, other) => byCodePoints(one.path, other.path),
  )
  const lines = payload.map((file) => lineOf(file, contents.hash))
  const facts = readMeFacts(contents, hashed?.hashes ?? '')
  const texts: Readonly<Record<string, Uint8Array | undefined>> = {
    [PATHS.readMe]: utf8ToBytes(readMe(facts)),
    [PATHS.script]: utf8ToBytes(verifyingScript(facts)),
    [PATHS.page]: contents.page,
    [PATHS.declaration]: utf8ToBytes(DECLARATION),
    [PATHS.info]: utf8ToBytes(bagInfo(contents, payload)),
    ...(hashed === null ? {} : { [PATHS.messageHashes]: utf8ToBytes(hashed.hashes) }),
    [PATHS.manifest]: utf8ToBytes(manifestText(lines)),
  }
  const tags = TAG_FILES.flatMap((path) => {
    const bytes = texts[path]
    return bytes === undefined ? [] : [{ path, bytes }]
  })
  const tagLines = tags.map((file) => lineOf(file, contents.hash))
  const tagManifest = utf8ToBytes(manifestText(tagLines))
  return {
    folder: `dossier-${contents.id}`,
    files: [...tags, { path: PATHS.tagManifest, bytes: tagManifest }, ...payload],
    tagManifest,
  }
}

/** What is put in `sceau/`, made after the tag manifest. */
export type BundleSeal = {
  readonly token: Uint8Array | null
  readonly authorityPem: string | null
  readonly rootPem: string | null
  readonly platformSeal: Uint8Array | null
  readonly proof: string | null
  readonly logKeyPem: string | null
}

/** The seal of a bundle for which nothing was asked. */
export const NO_SEAL: BundleSeal = {
  token: null,
  authorityPem: null,
  rootPem: null,
  platformSeal: null,
  proof: null,
  logKeyPem: null,
}

/** The archive of a bundle and its seal: stored, in a fixed order, the same bytes everywhere. */
export function bundleArchive(draft: BundleDraft, seal: BundleSeal): Uint8Array {
  return storedZip(
    bundleFiles(draft, seal).map(({ path, bytes }) => ({
      path: `${draft.folder}/${path}`,
      bytes,
    })),
  )
}

/** The files of a bundle and of its seal in order, by their paths below the top folder. */
export function bundleFiles(draft: BundleDraft, seal: BundleSeal): readonly ArchiveFile[] {
  const sealFiles: readonly (readonly [string, Uint8Array | string | null])[] = [
    [PATHS.token, seal.token],
    [PATHS.platformSeal, seal.platformSeal],
    [PATHS.proof, seal.proof],
    [PATHS.logKey, seal.logKeyPem],
    [PATHS.authority, seal.authorityPem],
    [PATHS.root, seal.rootPem],
  ]
  const added = sealFiles.flatMap(([path, content]) => {
    if (content === null) return []
    return [{ path, bytes: typeof content === 'string' ? utf8ToBytes(content) : content }]
  })
  return [...draft.files, ...added]
}

function lineOf({ path, bytes }: ArchiveFile, hash?: Sha256): ManifestLine {
  return { path, sha256: sha256Hex(bytes, hash) }
}

function payloadOf(contents: BundleContents): readonly ArchiveFile[] {
  const { originals, messages, commitments, custody, report, hash } = contents
  const paths = originalPaths(originals.map(({ declaredName }) => declaredName))
  const placed = originals
    .map((original, index) => ({ original, path: paths[index] ?? '' }))
    .toSorted((one, other) => byCodePoints(one.path, other.path))
  const alone = placed.filter(({ original }) => original.mail !== null).slice(0, MOST_MAILS)
  const reception = placed.map(({ original, path }) => receptionLine(original, path, hash))
  return [
    ...placed.map(({ original, path }) => ({ path, bytes: original.bytes })),
    ...placed.flatMap(({ original, path }) =>
      original.token === null ? [] : [{ path: tokenPath(path), bytes: original.token }],
    ),
    ...alone.flatMap(({ original, path }) => mailFiles(original.mail, mailFolder(path, null))),
    ...(contents.mailsInside ?? []).flatMap(({ original, line, mail }) =>
      mailFiles(mail, mailFolder(original, line)),
    ),
    { path: PATHS.reception, bytes: utf8ToBytes(reception.join('')) },
    { path: PATHS.messages, bytes: utf8ToBytes(messages) },
    ...(commitments === null ? [] : [{ path: PATHS.commitments, bytes: utf8ToBytes(commitments) }]),
    { path: PATHS.custody, bytes: utf8ToBytes(custodyLines(custody)) },
    ...(report === null ? [] : [{ path: PATHS.report, bytes: report }]),
  ]
}

function hashedMessages(
  { messages, salting, hash }: BundleContents,
  payload: readonly ArchiveFile[],
): MessageHashes | null {
  if (salting === null) return null
  const files = new Map(payload.map(({ path, bytes }) => [path, bytes]))
  return messageHashes({ messages, read: (path) => files.get(path) ?? null, hash }, salting)
}

function receptionLine(original: Original, path: string, hash?: Sha256): string {
  const { declaredName, bytes, receivedAt, receivedBy, device, app, zone, token } = original
  const { exhibit, exportedOn, exportedBy, tool } = original
  const told = { receivedAt, receivedBy, device, app, zone }
  return `${JSON.stringify({
    original: path,
    declaredName,
    size: bytes.length,
    sha256: sha256Hex(bytes, hash),
    ...told,
    token: token === null ? null : tokenPath(path),
    ...(typeof exhibit === 'number' ? { exhibit } : {}),
    ...knownOf({ exportedOn, exportedBy, tool }),
  })}\n`
}

/** Members beyond those of every line, only where they hold something. */
function knownOf(members: Readonly<Record<string, string | null | undefined>>) {
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => typeof value === 'string'),
  )
}

function tokenPath(path: string): string {
  return `${PATHS.receptionTokens}${numberOfOriginal(path)}.tsr`
}

function mailFiles(mail: MailProof | null, folder: string): readonly ArchiveFile[] {
  if (mail === null) return []
  return [
    { path: `${folder}${MAIL_FILES.headers}`, bytes: mail.headers },
    { path: `${folder}${MAIL_FILES.signature}`, bytes: mail.signature },
    ...textFile(`${folder}${MAIL_FILES.key}`, mail.keyPem),
    { path: `${folder}${MAIL_FILES.body}`, bytes: mail.body },
    ...textFile(`${folder}${MAIL_FILES.dns}`, mail.dns),
  ]
}

function textFile(path: string, text: string | null): readonly ArchiveFile[] {
  return text === null ? [] : [{ path, bytes: utf8ToBytes(text) }]
}

/** RFC 8493, section 2.2.2: the oxum is the bytes and the number of files of `data/`. */
function bagInfo({ id, sealedAt, tool }: BundleContents, payload: readonly ArchiveFile[]): string {
  const bytes = payload.reduce((sum, file) => sum + file.bytes.length, 0)
  return [
    `External-Identifier: ${id}`,
    `Bagging-Date: ${sealedAt.slice(0, 10)}`,
    `Payload-Oxum: ${bytes}.${payload.length}`,
    `Bag-Software-Agent: ${tool}`,
    '',
  ].join('\n')
}

function readMeFacts(contents: BundleContents, hashes: string): ReadMeFacts {
  const { id, sealedAt, originals, messages, stamp, platformSeal, report, log } = contents
  const mails = [
    ...originals.map(({ mail }) => mail),
    ...(contents.mailsInside ?? []).map(({ mail }) => mail),
  ]
  const keys = mails.flatMap((mail) => mail?.keyPem ?? [])
  return {
    id,
    sealedAt,
    originals: originals.length,
    exhibits: exhibitsOf(originals),
    examples: readingExamples(contents, hashes),
    messages: messages.split('\n').length - 1,
    stamp,
    platformSeal,
    mails: keys.length === 0 ? null : { edwards: keys.some(isEdwards) },
    report: report !== null,
    log,
    redactable: contents.salting !== null,
  }
}

function exhibitsOf(originals: readonly Original[]): ReadMeFacts['exhibits'] {
  const paths = originalPaths(originals.map(({ declaredName }) => declaredName))
  return originals.flatMap(({ exhibit, declaredName }, index) =>
    typeof exhibit === 'number' ? [{ exhibit, path: paths[index] ?? '', declaredName }] : [],
  )
}

/** How the PEM of every Ed25519 key begins (RFC 8410, section 4). */
function isEdwards(pem: string): boolean {
  return pem.includes(EDWARDS_PEM)
}
