import { answered, refusedInput, type Answered } from '@quittance/kernel'

import { checkCreditorIdentifier } from '#payments/direct-debits/creditor-identifier.ts'
import { isMandateReference } from '#payments/direct-debits/mandate-rules.ts'
import { textOf } from '#payments/order-parts.ts'
import type { Node } from '#payments/order-xml.ts'

/**
 * What of a mandate was otherwise in the last collection that the bank was given (modification de
 * mandat): each part absent where it was not.
 */
export type MandateAmended = {
  readonly reference?: string | undefined
  readonly identifier?: string | undefined
  readonly creditorName?: string | undefined
  /** True where the debtor pays from another account. */
  readonly account?: boolean | undefined
}

/** Checks what a mandate was before, as the mandate itself is. */
export function amendedOf(amended: MandateAmended, path: string): Answered<MandateAmended> {
  const { reference, identifier, creditorName, account } = amended
  if (reference !== undefined && !isMandateReference(reference)) {
    const message = 'L’ancienne référence de mandat a de 1 à 35 signes admis par les banques.'
    return refusedInput('invalid-mandate-reference', `${path}.reference`, message)
  }
  const check = identifier === undefined ? null : checkCreditorIdentifier(identifier)
  if (check !== null && !check.valid) {
    const message = 'L’ancien identifiant créancier SEPA n’est pas juste.'
    return refusedInput('invalid-creditor-identifier', `${path}.identifier`, message)
  }
  const name = creditorName === undefined ? null : textOf(creditorName, `${path}.creditorName`, 70)
  if (name?.kind === 'refused') return name
  return answered({ reference, identifier: check?.normalised, creditorName: name?.value, account })
}

/**
 * The amendment of a mandate in its next collection; nothing where nothing changed. Another account
 * of the debtor is told by SMNDA (same mandate, new debtor account), never by the account before.
 *
 * @see EPC130-08, SDD Core C2B implementation guidelines, Amendment Information Details
 */
export function amendmentNodes(
  amended: MandateAmended | undefined,
  identifierNodes: (identifier: string) => readonly Node[],
): readonly Node[] {
  const { reference, identifier, creditorName, account = false } = amended ?? {}
  const scheme: Node[] = []
  if (creditorName !== undefined) scheme.push(['Nm', creditorName])
  if (identifier !== undefined) scheme.push(...identifierNodes(identifier))
  const details: Node[] = []
  if (reference !== undefined) details.push(['OrgnlMndtId', reference])
  if (scheme.length > 0) details.push(['OrgnlCdtrSchmeId', scheme])
  if (account) details.push(['OrgnlDbtrAcct', [['Id', [['Othr', [['Id', 'SMNDA']]]]]]])
  if (details.length === 0) return []
  return [
    ['AmdmntInd', 'true'],
    ['AmdmntInfDtls', details],
  ]
}
