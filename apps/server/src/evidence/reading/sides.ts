import type { ReadingWarning } from '@quittance/contract'
import type { DossierRecord, MessageDirection } from '@quittance/database'
import type { MessageRecord } from '@quittance/chat-exports'
import { foldText } from '@quittance/kernel'
import { readPhone } from '#identifiers/phones.ts'

/** Somebody who wrote in an export, other than the owner of the phone as the file says it. */
export type Correspondent = {
  readonly raw: string | null
  readonly name: string | null
}

/** Whose words a message is, as far as the dossier can tell. */
type Side = 'debtor' | 'creditor' | 'third-party'

/** Beyond so many authors, a file is no conversation with a debtor. */
const MOST_CORRESPONDENTS = 5000

/** Who wrote in an export. */
export type Cast = {
  readonly correspondents: readonly Correspondent[]
  /** True when a message was sent by the owner of the export. */
  readonly ownerSeen: boolean
  /** The last wall clock of a message, as its file writes it; null where none can be read. */
  readonly lastLocal: string | null
}

/** Gathers the distinct authors of messages that the file does not call sent. */
export function startCast() {
  const byKey = new Map<string, Correspondent>()
  let ownerSeen = false
  let lastLocal: string | null = null
  return {
    see: ({ author: { raw, name }, direction, time: { local } }: MessageRecord): void => {
      if (local !== null && (lastLocal === null || local > lastLocal)) lastLocal = local
      ownerSeen ||= direction === 'out'
      if (direction === 'out' || direction === 'system') return
      const key = keyOf({ raw, name })
      if (byKey.has(key) || byKey.size >= MOST_CORRESPONDENTS) return
      byKey.set(key, { raw, name })
    },
    cast: (): Cast => ({ correspondents: [...byKey.values()], ownerSeen, lastLocal }),
  }
}

/** Who is who in an export, and what could not be told. */
export type Sides = {
  readonly sideOf: (message: {
    readonly direction: MessageDirection
    readonly raw: string | null
    readonly name: string | null
  }) => Side
  readonly warnings: readonly ReadingWarning[]
}

/**
 * Tells the debtor's messages from the others'.
 *
 * The debtor is who bears the number or the name of the dossier; failing that, the only other
 * person of a conversation whose creditor's side is known. Nobody else's words are the debtor's:
 * a phone's backup holds those of everyone its owner knows.
 */
export function sidesOf(
  { correspondents, ownerSeen }: Cast,
  { dossier, owners }: { readonly dossier: DossierRecord; readonly owners: readonly string[] },
): Sides {
  const isCreditor = matcherOf([dossier.creditor], owners)
  const isDebtor = matcherOf([dossier.debtor], dossier.debtor.tradeName)
  const creditorSeen = ownerSeen || correspondents.some(isCreditor)
  const others = correspondents.filter((one) => !isCreditor(one))
  const named = others.filter(isDebtor)
  const only = others.length === 1 && creditorSeen
  const debtors = named.length > 0 ? named : only ? others : []
  const debtorKeys = new Set(debtors.map(keyOf))
  return {
    sideOf: (message) => {
      if (message.direction === 'out') return 'creditor'
      if (message.direction === 'system') return 'third-party'
      if (debtorKeys.has(keyOf(message))) return 'debtor'
      return isCreditor(message) ? 'creditor' : 'third-party'
    },
    warnings: [
      ...(debtors.length === 0 && others.length > 0 ? (['debtor-not-recognised'] as const) : []),
      ...(debtors.length > 0 && others.length > debtors.length ? (['other-authors'] as const) : []),
      ...(named.length === 0 ? doubtsOf(debtors, dossier) : []),
    ],
  }
}

type Party = { readonly name: string; readonly phone: string | null }

function matcherOf(parties: readonly Party[], others: readonly string[] | string | null) {
  const labels = [...parties.map(({ name }) => name), ...(others === null ? [] : [others].flat())]
  const names = new Set(labels.map(fold).filter((label) => label !== ''))
  const phones = new Set(
    [...parties.flatMap(({ phone }) => phone ?? []), ...labels].flatMap(
      (text) => readPhone(text) ?? [],
    ),
  )
  return ({ raw, name }: Correspondent): boolean => {
    const said = [raw, name].flatMap((text) => (text === null ? [] : [text]))
    return said.some((text) => {
      const phone = readPhone(text)
      return names.has(fold(text)) || (phone !== null && phones.has(phone))
    })
  }
}

/** What speaks against the only other person of a conversation being the debtor. */
function doubtsOf(
  debtors: readonly Correspondent[],
  dossier: DossierRecord,
): readonly ReadingWarning[] {
  if (debtors.some((one) => hasOtherNumber(one, dossier))) return ['other-number']
  const isNamed = ({ raw, name }: Correspondent): boolean =>
    (raw === null || readPhone(raw) === null) && (raw ?? name) !== null
  return debtors.some(isNamed) ? ['other-name'] : []
}

function hasOtherNumber({ raw }: Correspondent, { debtor }: DossierRecord): boolean {
  const phone = raw === null ? null : readPhone(raw)
  return phone !== null && debtor.phone !== null && phone !== debtor.phone
}

function fold(text: string): string {
  return foldText(text).folded.replaceAll(/\s+/g, ' ').trim()
}

function keyOf({ raw, name }: Correspondent): string {
  return raw ?? name ?? ''
}
