import { CONTAINER_LIST, CONTAINER_TOKEN, TYPE_MEMBER } from '#bundle/container/container-paths.ts'
import {
  listWords,
  tokenWords,
  typeWords,
  type TokenFound,
} from '#bundle/container/container-words.ts'
import type { OpenedContainer } from '#bundle/container/open-container.ts'
import { readContainerList, type ListedFile } from '#bundle/container/read-list.ts'
import { PATHS } from '#bundle/layout.ts'
import type { Findings } from '#bundle/verify/bundle-check.ts'
import { rootVerdict, type SealSetting } from '#bundle/verify/check-seals.ts'
import type { OpenedBundle } from '#bundle/verify/open-bundle.ts'
import { certificatesInPem } from '#der/pem.ts'
import { sameBytes } from '#der/der-values.ts'
import { digest } from '#signing/algorithms.ts'
import { verifyToken } from '#timestamp/verify-timestamp.ts'
import { bytesToHex } from '@noble/hashes/utils.js'

type ContainerInHand = { readonly container: OpenedContainer; readonly findings: Findings }

/**
 * What stands around a sealed bundle in its container: the type, the list of every file, the token
 * over that list. The bundle itself is checked as in its archive.
 */
export async function checkContainer(hand: ContainerInHand, setting: SealSetting): Promise<void> {
  const { all, bundle } = hand.container
  checkType(hand)
  const sealed = { list: CONTAINER_LIST, token: CONTAINER_TOKEN }
  const tokenHolds = await checkContainerToken(hand, sealed, setting)
  const found = listFound(all, CONTAINER_LIST)
  const listed = new Set(found.files.map(({ path }) => path))
  const unlisted = (bundle?.paths ?? []).filter((path) => !listed.has(path))
  const { findings } = hand
  // A list that was itself changed accuses no file: the lists of the bundle do.
  const believed = found.readable && tokenHolds
  if (!all.has(CONTAINER_LIST)) findings.altered(CONTAINER_LIST, 'missing')
  else if (!found.readable) findings.altered(CONTAINER_LIST, 'bytes')
  for (const path of found.different) {
    if (believed) findings.altered(path, all.has(path) ? 'bytes' : 'missing')
  }
  for (const path of unlisted) if (believed) findings.altered(path, 'extra')
  const sound = found.readable && found.different.length === 0 && unlisted.length === 0
  findings.check({
    id: 'container-list',
    result: sound ? 'ok' : 'failed',
    subject: CONTAINER_LIST,
    sentence: listWords({ ...found, count: found.files.length, unlisted }),
  })
}

/** The type of a container, its first member. */
export function checkType({ container, findings }: ContainerInHand): void {
  const { form, typed, all } = container
  if (!typed) findings.altered(TYPE_MEMBER, all.has(TYPE_MEMBER) ? 'bytes' : 'missing')
  findings.check({
    id: 'container-type',
    result: typed ? 'ok' : 'failed',
    subject: TYPE_MEMBER,
    sentence: typeWords(form, typed),
  })
}

/** The files that a list names, and those that are not, or no longer, as it says. */
export function listFound(all: OpenedBundle, list: string) {
  const text = all.text(list)
  const read = text === null ? null : readContainerList(text)
  const files = read?.files ?? []
  const different = files.filter((file) => !isAsListed(all, file)).map(({ path }) => path)
  return { readable: read !== null, sealedBy: read?.sealedBy ?? null, files, different }
}

function isAsListed(all: OpenedBundle, { path, digest: name, value }: ListedFile): boolean {
  if (name === null || value === null) return false
  if (name === 'sha256') return all.measured(path)?.sha256 === bytesToHex(value)
  const bytes = all.read(path)
  return bytes !== null && sameBytes(digest(name, bytes), value)
}

/** The token over a file of a container; false where it does not hold over it. */
export async function checkContainerToken(
  { container, findings }: ContainerInHand,
  { list, token: path }: { readonly list: string; readonly token: string },
  setting: SealSetting,
): Promise<boolean> {
  const { all } = container
  const token = all.read(path)
  const document = all.read(list) ?? new Uint8Array()
  const beside = [PATHS.authority, PATHS.root].flatMap((name) =>
    certificatesInPem(all.text(name) ?? ''),
  )
  const trusted = setting.trusted ?? []
  const check = setting.check
  const reading =
    token === null ? null : await verifyToken(token, document, { check, beside, trusted })
  const found = tokenFound(reading)
  if (found.kind === 'missing') findings.altered(path, 'missing')
  if (found.kind === 'broken') findings.altered(path, 'bytes')
  if (found.kind === 'other-document' && all.has(list)) findings.altered(list, 'bytes')
  const result = found.kind === 'holds' ? 'ok' : 'failed'
  const sentence = tokenWords(found)
  findings.check({ id: 'container-timestamp', result, subject: path, sentence })
  if (reading?.kind === 'read') {
    const verdict = rootVerdict(reading, setting)
    findings.check({ id: 'container-timestamp-root', subject: path, ...verdict })
  }
  return found.kind === 'holds'
}

function tokenFound(reading: Awaited<ReturnType<typeof verifyToken>> | null): TokenFound {
  if (reading === null) return { kind: 'missing' }
  const faults = reading.kind === 'read' ? reading.faults : ['unreadable' as const]
  if (reading.kind === 'read' && faults.length === 0) return { kind: 'holds', at: reading.at }
  return { kind: faults.length === 1 && faults[0] === 'other-document' ? faults[0] : 'broken' }
}
