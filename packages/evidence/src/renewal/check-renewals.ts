import type { BundleCheck } from '#bundle/verify/bundle-check.ts'
import type { FilesInHand } from '#bundle/verify/check-files.ts'
import { rootVerdict, type SealSetting } from '#bundle/verify/check-seals.ts'
import { sameBytes } from '#der/der-values.ts'
import { certificatesInPem } from '#der/pem.ts'
import { checkLists } from '#renewal/check-lists.ts'
import { MOST_RENEWALS, RENEWAL_FILES, renewalFolders } from '#renewal/renewal-paths.ts'
import { isLater, type RenewalInHand, type StampLink } from '#renewal/stamp-link.ts'
import * as words from '#renewal/renewal-words.ts'
import { verifyTimestamp, type TimestampReading } from '#timestamp/verify-timestamp.ts'

type Read = Extract<TimestampReading, { readonly kind: 'read' }>

/**
 * Checks each renewal (renouvellement) of the time-stamp of a bundle, in the order of time: what it
 * covers, its token, and that it was taken while the certificate of the token before it was valid.
 *
 * @param first - The token over the tag manifest; null when there is none that holds.
 * @returns The tokens that hold, the first with them.
 */
export async function checkRenewals(
  hand: FilesInHand,
  setting: SealSetting,
  first: StampLink | null,
): Promise<readonly StampLink[]> {
  const links: StampLink[] = first === null ? [] : [first]
  const folders = renewalFolders(hand.bundle.paths)
  for (const [index, folder] of folders.slice(0, MOST_RENEWALS).entries()) {
    const before = folders.slice(0, index)
    const renewal = { ...hand, folder, before, previous: links.at(-1) ?? null }
    const link = await checkRenewal(renewal, setting)
    if (link !== null) links.push(link)
  }
  const beyond = folders[MOST_RENEWALS]
  if (beyond !== undefined) {
    hand.findings.altered(beyond.path, 'extra')
    tell(hand, { id: 'renewal-list', subject: beyond.path }, words.tooMany)
  }
  return links
}

type Told = { readonly holds: boolean; readonly sentence: BundleCheck['sentence'] }

type Check = Pick<BundleCheck, 'id' | 'subject'>

function tell({ findings }: Pick<FilesInHand, 'findings'>, check: Check, told: Told): void {
  const result = told.holds ? 'ok' : 'failed'
  findings.check({ ...check, result, sentence: told.sentence })
}

async function checkRenewal(
  renewal: RenewalInHand,
  setting: SealSetting,
): Promise<StampLink | null> {
  const { bundle, findings, folder } = renewal
  const { list, token, authority, root, list512, token512 } = RENEWAL_FILES
  const twin = [list512, token512].some((name) => bundle.has(`${folder.path}${name}`))
  const wanted = [list, token, authority, root, ...(twin ? [list512, token512] : [])]
  const missing = wanted.map((name) => `${folder.path}${name}`).filter((path) => !bundle.has(path))
  for (const path of missing) findings.altered(path, 'missing')
  if (missing.length > 0)
    tell(renewal, { id: 'renewal-list', subject: folder.path }, words.incomplete(missing))
  const first = await readToken(renewal, setting, { list, token, digests: ['sha256'] })
  const again = await readToken(renewal, setting, {
    list: list512,
    token: token512,
    digests: ['sha512', 'sha384'],
  })
  checkLists(renewal, { list: first !== null, list512: again !== null })
  if (first === null) return null
  const readings = again === null ? [first] : [first, again]
  checkCertificates(renewal, readings)
  const { result, sentence } = rootVerdict(first, setting)
  findings.check({ id: 'renewal-root', result, subject: `${folder.path}${token}`, sentence })
  return linkOf(renewal, readings)
}

/** No token is longer: what is, is not read. */
const LONGEST_TOKEN = 1024 * 1024

type TokenOfList = {
  readonly list: string
  readonly token: string
  readonly digests: readonly Read['digest'][]
}

/** The token over a list; null when it is not there, or does not hold. */
async function readToken(
  renewal: RenewalInHand,
  { check, trusted }: SealSetting,
  { list, token, digests }: TokenOfList,
): Promise<Read | null> {
  const { bundle, findings, folder } = renewal
  const [listPath, path] = [`${folder.path}${list}`, `${folder.path}${token}`]
  const [document, reply] = [bundle.read(listPath), bundle.read(path)]
  if (document === null || reply === null) return null
  if (reply.length > LONGEST_TOKEN) {
    findings.altered(path, 'bytes')
    tell(renewal, { id: 'renewal-timestamp', subject: path }, words.token(listPath, null))
    return null
  }
  const beside = certificatesBeside(renewal)
  const reading = await verifyTimestamp(reply, document, { check, beside, trusted: trusted ?? [] })
  const faults = reading.kind === 'read' ? reading.faults : ['unreadable']
  const [fault] = faults
  if (fault !== undefined) {
    const aboutOther = faults.length === 1 && fault === 'other-document'
    findings.altered(aboutOther ? listPath : path, 'bytes')
  }
  const read = reading.kind === 'read' && fault === undefined ? reading : null
  const strong = read === null || digests.includes(read.digest)
  if (!strong) findings.altered(path, 'bytes')
  const at = read !== null && strong ? read.at : null
  tell(renewal, { id: 'renewal-timestamp', subject: path }, words.token(listPath, at))
  return at === null ? null : read
}

function certificatesBeside({ bundle, folder }: RenewalInHand): readonly Uint8Array[] {
  return [RENEWAL_FILES.authority, RENEWAL_FILES.root].flatMap((name) =>
    certificatesAt(bundle, `${folder.path}${name}`),
  )
}

function certificatesAt(bundle: RenewalInHand['bundle'], path: string): readonly Uint8Array[] {
  const isShort = (bundle.measured(path)?.size ?? 0) <= LONGEST_TOKEN
  return isShort ? certificatesInPem(bundle.text(path) ?? '') : []
}

/** The list vouches for the bytes of the copies beside; they must be those of its token too. */
function checkCertificates(renewal: RenewalInHand, readings: readonly Read[]): void {
  const { bundle, findings, folder } = renewal
  const isIn = (name: string, one: Uint8Array | undefined) =>
    one !== undefined &&
    certificatesAt(bundle, `${folder.path}${name}`).some((each) => sameBytes(each, one))
  const { authority, root } = RENEWAL_FILES
  const known = readings.flatMap(({ certificates }) => certificates)
  // A chain that stops at an authority that the reader trusts says nothing of the root above it.
  const isHigher = readings.some(({ chain }) => chain === 'trusted')
  const owned = readings.every(({ certificates }) => isIn(authority, certificates[0]))
  const wrong = [
    ...(owned ? [] : [authority]),
    ...(isHigher || known.some((each) => isIn(root, each)) ? [] : [root]),
  ].map((name) => `${folder.path}${name}`)
  for (const path of wrong) findings.altered(path, bundle.has(path) ? 'bytes' : 'missing')
  const subject = `${folder.path}${authority}`
  tell(renewal, { id: 'renewal-certificates', subject }, words.certificates(wrong))
}

/** Whether the renewal was taken in time, and stands in the folder of its year. */
function linkOf(renewal: RenewalInHand, readings: readonly Read[]): StampLink | null {
  const { folder, before, previous } = renewal
  const path = `${folder.path}${RENEWAL_FILES.token}`
  const [first] = readings
  const latest = readings
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (first === undefined || latest === undefined) return null
  const rankBefore = before.at(-1)?.year === folder.year ? (before.at(-1)?.rank ?? 0) : 0
  const inPlace = folder.year === first.at.slice(0, 4) && folder.rank === rankBefore + 1
  if (!inPlace) {
    tell(renewal, { id: 'renewal-in-time', subject: path }, words.elsewhere(folder.path, first.at))
    return null
  }
  if (previous === null) {
    tell(renewal, { id: 'renewal-in-time', subject: path }, words.nothingRenewed)
    return null
  }
  const inTime = !isLater(previous.at, first.at) && !isLater(latest, previous.until)
  tell(
    renewal,
    { id: 'renewal-in-time', subject: path },
    words.inTime({ previous, at: latest, inTime }),
  )
  const { at, authority, until } = first
  return inTime ? { path, at, authority, until } : null
}
