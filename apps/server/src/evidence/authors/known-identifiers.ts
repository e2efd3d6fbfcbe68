import type { Identifier, KnownIdentifier, KnownSource } from '@quittance/cases'
import {
  importedLineOf,
  payersOfDossier,
  sharedIdentifiers,
  type AuthorStatement,
  type DossierRecord,
  type OrganisationTransaction,
  type Payer,
} from '@quittance/database'
import { foldText } from '@quittance/kernel'
import { phoneText, readPhone } from '#identifiers/phones.ts'

const EMAIL = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

/** What a text names somebody by: a telephone number, an address, else a name or an account. */
export function identifierOf(text: string): Identifier | null {
  const phone = readPhone(text)
  if (phone !== null) return { kind: 'phone', value: phone }
  const trimmed = text.trim()
  if (EMAIL.test(trimmed)) return { kind: 'email', value: trimmed.toLowerCase() }
  const value = foldText(trimmed).folded.replaceAll(/\s+/g, ' ').trim()
  return value === '' ? null : { kind: 'name', value }
}

export type KnownInDossier = {
  readonly known: readonly KnownIdentifier[]
  readonly payers: readonly Payer[]
}

export type Asking = {
  readonly dossier: DossierRecord
  /** Names and numbers declared to be of the creditor's side when the exhibit was attached. */
  readonly owners: readonly string[]
  readonly statements: readonly AuthorStatement[]
  readonly exhibitId: string
}

/** All that a dossier knows of who bears which number, address or name, and from where. */
export async function knownInDossier(
  tx: OrganisationTransaction,
  { dossier, owners, statements, exhibitId }: Asking,
): Promise<KnownInDossier> {
  const { creditor, debtor } = dossier
  const imported = await importedLineOf(tx, dossier.id)
  const payers = await payersOfDossier(tx, dossier.id)
  const shared = await sharedIdentifiers(tx, { creditorId: creditor.id, debtorId: debtor.id })
  const fromCreditor: KnownSource =
    imported === null ? { kind: 'party-record' } : { kind: 'imported-file', ...imported }
  const known = [
    ...[debtor.phone, debtor.email, debtor.name, debtor.tradeName].flatMap((text) =>
      knownAs('debtor', text, fromCreditor),
    ),
    ...[creditor.phone, creditor.email, creditor.name].flatMap((text) =>
      knownAs('creditor', text, { kind: 'party-record' }),
    ),
    ...owners.flatMap((text) => knownAs('creditor', text, { kind: 'export-owner' })),
    ...payers.flatMap((payer) => paidByDebtor(payer, dossier)),
    ...(shared.phone ? knownAs('other-debtor', debtor.phone, { kind: 'party-record' }) : []),
    ...(shared.email ? knownAs('other-debtor', debtor.email, { kind: 'party-record' }) : []),
    ...statements.flatMap((statement) => saidBefore(statement, exhibitId)),
  ]
  return { known, payers }
}

function knownAs(
  of: KnownIdentifier['of'],
  text: string | null,
  source: KnownSource,
): readonly KnownIdentifier[] {
  const identifier = text === null ? null : identifierOf(text)
  if (text === null || identifier === null) return []
  const shown = identifier.kind === 'phone' ? phoneText(identifier.value) : text.trim()
  return [{ of, identifier, shown, source }]
}

/** A payer counts only under the debtor's own name: others pay for a debtor and stay who they are. */
function paidByDebtor({ name, on }: Payer, { debtor }: DossierRecord): readonly KnownIdentifier[] {
  const names = [debtor.name, debtor.tradeName]
  const own = names.find((one) => one !== null && name !== null && wordsOf(one) === wordsOf(name))
  return knownAs('debtor', own ?? null, { kind: 'payer', on })
}

/** The words of a name whatever their order: banks write « DELMAS THOMAS ». */
function wordsOf(name: string): string {
  return foldText(name).folded.split(/\W+/).toSorted().join(' ').trim()
}

/** Papers that do not come from the creditor alone. */
const NOT_HIS_OWN = new Set(['contract', 'order', 'delivery-note', 'acknowledgment', 'constat'])

/**
 * What persons said of authors: of this exhibit, only the document that they read; of another one,
 * their word too. A name that somebody displays elsewhere says nothing here.
 */
function saidBefore(statement: AuthorStatement, exhibitId: string): readonly KnownIdentifier[] {
  const { side, restsOn, raw, name, sent } = statement
  const text = raw ?? name
  if (side === 'other' || text === null || sent) return []
  if (restsOn !== null) {
    const kind = NOT_HIS_OWN.has(restsOn.kind) ? 'party-document' : 'own-document'
    return knownAs(side, text, { kind, exhibit: restsOn.number })
  }
  if (statement.exhibitId === exhibitId || identifierOf(text)?.kind === 'name') return []
  return knownAs(side, text, { kind: 'person-said', exhibit: statement.exhibitNumber })
}
