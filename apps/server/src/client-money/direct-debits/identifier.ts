import type { DirectDebitBoard } from '@quittance/contract'
import { creditorIdentifier, insertCreditorIdentifier } from '@quittance/database'
import { said, type Said } from '@quittance/kernel'
import { checkCreditorIdentifier, type CreditorIdentifierFault } from '@quittance/money-files'
import { readBoard } from '#client-money/direct-debits/board.ts'
import { record } from '#journal/record.ts'
import { Refused } from '#wiring/refused.ts'
import type { Work } from '#wiring/work.ts'

/**
 * Notes the SEPA creditor identifier of the organisation (ICS). Mandates signed for another one are
 * not collected on: their debtors sign anew.
 *
 * @throws Refused `invalid-input` for a wrong one; `already-done` for the one that counts.
 */
export async function setCreditorIdentifier(
  work: Work,
  input: { readonly identifier: string },
): Promise<DirectDebitBoard> {
  const check = checkCreditorIdentifier(input.identifier)
  if (!check.valid) {
    throw new Refused('invalid-input', faults[check.reason], { path: 'identifier' })
  }
  const { normalised: identifier } = check
  const before = await creditorIdentifier(work.tx)
  if (before?.identifier === identifier) throw new Refused('already-done', sameOne)
  const id = work.house.chance.id()
  const recorded = { at: work.now, by: work.caller.userId }
  await insertCreditorIdentifier(work.tx, { id, identifier, recorded })
  await record(work, {
    verb: 'creditor-identifier-set',
    subject: { kind: 'organisation', id: work.caller.organisationId },
    facts: { identifier, before: before?.identifier ?? null },
  })
  return await readBoard(work)
}

const sameOne = said(
  'C’est déjà l’identifiant qui compte.',
  'This is already the identifier that counts.',
)

const shape = said(
  'Un identifiant créancier français s’écrit FR, deux chiffres, trois signes (ZZZ), puis six signes.',
  'A French creditor identifier is written FR, two digits, three signs (ZZZ), then six signs.',
)

const faults: Readonly<Record<CreditorIdentifierFault, Said>> = {
  empty: shape,
  'not-a-creditor-identifier': shape,
  'wrong-length': shape,
  'wrong-check-digits': said(
    'Cet identifiant a une clé fausse : un signe est à corriger.',
    'The check digits of this identifier are wrong: a sign is to be corrected.',
  ),
}
