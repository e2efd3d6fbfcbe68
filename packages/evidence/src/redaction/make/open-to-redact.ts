import { membersOf } from '#bundle/custody.ts'
import { PATHS } from '#bundle/layout.ts'
import { readManifest } from '#bundle/manifest.ts'
import { sliceOf } from '#bundle/message-slice.ts'
import { linesOf } from '#bundle/verify/check-files.ts'
import { openBundle, type OpenedBundle } from '#bundle/verify/open-bundle.ts'
import { verifyBundle, type VerifySetting } from '#bundle/verify/verify-bundle.ts'
import { octetsPath, readSalts, type Salts } from '#redaction/message-hashes.ts'
import { readMessage, type ReadMessage } from '#redaction/statement.ts'

/** A message of a bundle, as one chooses whether to show it. */
export type BundledMessage = ReadMessage & {
  readonly number: number
  /** It has a fingerprint of its bytes; otherwise only what was read can be shown. */
  readonly octets: boolean
  /** A person kept a commitment found in it (engagement retenu). */
  readonly retained: boolean
}

/** A sealed bundle, verified, from which a redacted copy can be made. */
export type BundleToRedact = {
  readonly id: string
  readonly messages: readonly BundledMessage[]
  readonly bundle: OpenedBundle
  /** Lines of `messages.ndjson`. */
  readonly lines: readonly string[]
  readonly salts: readonly Salts[]
}

/** Why a file gives no redacted copy. */
export type NotRedactable =
  | 'not-a-bundle'
  /** The same files in a container, or somebody else's. */
  | 'container'
  | 'redacted-copy'
  | 'altered'
  | 'no-message-hashes'

/** Verifies a bundle and opens it to be redacted. */
export async function openToRedact(
  bytes: Uint8Array,
  setting: VerifySetting,
): Promise<
  { readonly kind: 'bundle'; readonly opened: BundleToRedact } | { readonly kind: NotRedactable }
> {
  const found = await verifyBundle(bytes, setting)
  if (found.kind === 'other-container') return { kind: 'container' }
  if (found.kind !== 'bundle') return { kind: found.kind }
  if (found.form !== 'archive') return { kind: 'container' }
  if (!found.verified) return { kind: 'altered' }
  const members = setting.openArchive(bytes)
  const bundle = members === null ? null : openBundle(members, setting.hash)
  const salts = readSalts(bundle?.text(PATHS.messageSalts) ?? '')
  const hashes = readManifest(bundle?.text(PATHS.messageHashes) ?? '')
  if (bundle === null || salts === null || hashes === null) return { kind: 'no-message-hashes' }
  const lines = linesOf(bundle.text(PATHS.messages))
  const named = new Set(hashes.map(({ path }) => path))
  const retained = retainedPlaces(bundle)
  const messages = lines.map((line, index) => ({
    ...readMessage(line),
    number: index + 1,
    octets: named.has(octetsPath(index + 1)),
    retained: retained.has(placeOf(line)),
  }))
  return { kind: 'bundle', opened: { id: found.id, messages, bundle, lines, salts } }
}

const RETAINED: ReadonlySet<unknown> = new Set(['kept', 'corrected'])

/** Where the messages stand whose commitment a person kept. */
function retainedPlaces(bundle: OpenedBundle): ReadonlySet<string> {
  const places = linesOf(bundle.text(PATHS.commitments)).flatMap((line) => {
    const { state, message } = membersOf(line)
    if (!RETAINED.has(state)) return []
    const { original, member, offset } = membersOf(JSON.stringify(message ?? null))
    return [JSON.stringify([original, member ?? null, offset])]
  })
  return new Set(places)
}

function placeOf(line: string): string {
  const slice = sliceOf(line)
  return JSON.stringify([slice?.original, slice?.member ?? null, slice?.offset])
}
