import { refusedInput, type Answered } from '@quittance/kernel'

import { centsOfSigned } from '#statements/amount.ts'
import { dayOfFormat102, instantInParis, isWrongDay } from '#invoices/trade-dates.ts'
import { readXmlFile } from '#invoices/xml-file.ts'
import type { FileWarning } from '#statements/statement.ts'
import { childrenNamed, elementAt, textAt } from '#xml/look.ts'
import type { XmlElement } from '#xml/xml.ts'

/** What a status of an invoice means for its recovery. */
export type LifecycleConsequence =
  | 'received'
  | 'accepted'
  | 'contested'
  | 'no-claim'
  | 'pause'
  | 'paid'
  | 'ownership'
  | 'none'

/** One status of one invoice (statut du cycle de vie). */
export type LifecycleStatus = {
  readonly code: number
  readonly invoice: string | null
  readonly invoiceDate: string | null
  readonly invoiceType: string | null
  /** In Europe/Paris, with its offset. */
  readonly at: string | null
  readonly reasons: readonly {
    readonly code: string | null
    readonly text: string | null
    readonly action: string | null
  }[]
  readonly amounts: readonly {
    readonly type: string
    readonly amount: number
    readonly vatRate: string | null
  }[]
  readonly consequence: LifecycleConsequence
}

/** What `quittance money read-lifecycle` answers. */
export type LifecycleFile = {
  readonly format: 'cdar'
  readonly statuses: readonly LifecycleStatus[]
  readonly warnings: readonly FileWarning[]
}

/** Reads a life-cycle message of an e-invoice (message de cycle de vie, CDAR). */
export function readLifecycle(bytes: Uint8Array): Answered<LifecycleFile> {
  const file = readXmlFile(bytes)
  if (file.kind === 'refused') return file
  const root = file.value
  if (root.name !== 'CrossDomainAcknowledgementAndResponse') {
    return refusedInput(
      'unsupported-format',
      '',
      'Ce fichier n’est pas un message de cycle de vie.',
    )
  }
  const statuses: LifecycleStatus[] = []
  const warnings: FileWarning[] = []
  for (const acknowledgement of childrenNamed(root, 'AcknowledgementDocument')) {
    const issued = elementAt(acknowledgement, 'IssueDateTime', 'DateTimeString')
    const at = instantInParis(issued)
    for (const document of childrenNamed(acknowledgement, 'ReferenceReferencedDocument')) {
      const path = `statuses[${statuses.length}]`
      const status = statusOf(document, at, path)
      if (status.kind === 'refused') return status
      statuses.push(status.value)
      const isAtWrong = at === null && (issued?.text.trim() ?? '') !== ''
      warnings.push(...warningsOf(status.value, { document, isAtWrong, path }))
    }
  }
  if (statuses.length === 0) {
    return refusedInput('unreadable', '', 'Ce message ne porte aucun statut.')
  }
  return { kind: 'answered', value: { format: 'cdar', statuses, warnings } }
}

/** The statuses of table 8 of the specification of the DGFiP, and those that AFNOR adds. */
const KNOWN_STATUSES: ReadonlySet<number> = new Set([
  200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 220, 225, 226, 227, 228,
  501,
])

/** What of a status a person should look at: a code that nobody published, days that do not exist. */
function warningsOf(
  status: LifecycleStatus,
  of: { readonly document: XmlElement; readonly isAtWrong: boolean; readonly path: string },
): readonly FileWarning[] {
  const { document, isAtWrong, path } = of
  const warnings: FileWarning[] = []
  if (!KNOWN_STATUSES.has(status.code)) {
    const message = `Le statut ${status.code} n’est pas de ceux que l’administration et l’AFNOR publient, à vérifier.`
    warnings.push({ code: 'unknown-status', path: `${path}.code`, message })
  }
  const wrong = 'Une date n’est pas un jour qui existe, elle est laissée de côté.'
  if (isWrongDay(elementAt(document, 'FormattedIssueDateTime', 'DateTimeString'))) {
    warnings.push({ code: 'invalid-day', path: `${path}.invoiceDate`, message: wrong })
  }
  if (isAtWrong) warnings.push({ code: 'invalid-day', path: `${path}.at`, message: wrong })
  return warnings
}

/**
 * The SIREN of the seller of each status of a message, in the order of {@link readLifecycle}; null
 * where the message does not give it. Two sellers may number their invoices alike.
 */
export function sellersOfLifecycle(bytes: Uint8Array): readonly (string | null)[] {
  const file = readXmlFile(bytes)
  if (file.kind === 'refused') return []
  const documents = childrenNamed(file.value, 'AcknowledgementDocument').flatMap((one) =>
    childrenNamed(one, 'ReferenceReferencedDocument'),
  )
  return documents.map((document) => {
    const ids = childrenNamed(elementAt(document, 'IssuerTradeParty'), 'GlobalID')
    const siren = ids.find((id) => id.attributes['schemeID'] === '0002')?.text.trim()
    return siren === undefined || siren === '' ? null : siren
  })
}

function statusOf(
  document: XmlElement,
  at: string | null,
  path: string,
): Answered<LifecycleStatus> {
  const code = Number(textAt(document, 'ProcessConditionCode'))
  if (!Number.isInteger(code) || code <= 0) {
    return refusedInput('unreadable', `${path}.code`, 'Un statut n’a pas de code lisible.')
  }
  const details = childrenNamed(document, 'SpecifiedDocumentStatus')
  const amounts = amountsOf(details, `${path}.amounts`)
  if (amounts.kind === 'refused') return amounts
  const value: LifecycleStatus = {
    code,
    invoice: textAt(document, 'IssuerAssignedID'),
    invoiceDate: dayOfFormat102(elementAt(document, 'FormattedIssueDateTime', 'DateTimeString')),
    invoiceType: textAt(document, 'TypeCode'),
    at,
    reasons: details.flatMap(reasonOf),
    amounts: amounts.value,
    consequence: consequenceOfStatus(code),
  }
  return { kind: 'answered', value }
}

function reasonOf(detail: XmlElement): LifecycleStatus['reasons'] {
  const code = textAt(detail, 'ReasonCode')
  const text = textAt(detail, 'Reason')
  const action = textAt(detail, 'RequestedActionCode')
  return code === null && text === null && action === null ? [] : [{ code, text, action }]
}

function amountsOf(
  details: readonly XmlElement[],
  path: string,
): Answered<LifecycleStatus['amounts']> {
  const amounts: LifecycleStatus['amounts'][number][] = []
  for (const each of details.flatMap((of) =>
    childrenNamed(of, 'SpecifiedDocumentCharacteristic'),
  )) {
    const text = textAt(each, 'ValueAmount')
    const type = textAt(each, 'TypeCode')
    if (text === null || type === null) continue
    const amount = centsOfSigned(text)
    if (amount === 'amount-not-in-cents' || amount === 'unreadable') {
      return refusedInput(amount, `${path}[${amounts.length}]`, 'Un montant n’est pas lisible.')
    }
    amounts.push({ type, amount, vatRate: rateOf(textAt(each, 'ValuePercent')) })
  }
  return { kind: 'answered', value: amounts }
}

function rateOf(text: string | null): string | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2})0*)?$/.exec(text ?? '')
  return match === null ? null : `${match[1]}.${(match[2] ?? '').padEnd(2, '0')}`
}

/**
 * What a status means for recovery. A refused or rejected invoice has no claim until the seller
 * issues another; from 225 on, a factor may own it.
 */
export function consequenceOfStatus(code: number): LifecycleConsequence {
  if (code >= 225) return 'ownership'
  switch (code) {
    case 203:
    case 204:
      return 'received'
    case 205:
    case 206:
      return 'accepted'
    case 207:
    case 208:
      return 'contested'
    case 210:
    case 213:
    case 220:
      return 'no-claim'
    case 211:
      return 'pause'
    case 212:
      return 'paid'
    default:
      return 'none'
  }
}
