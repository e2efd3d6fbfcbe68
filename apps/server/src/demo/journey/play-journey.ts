import { cents, eurosText, invariant } from '@quittance/kernel'
import { readDossier } from '#dossier/dossier-view.ts'
import { depositClaim } from '#intake/deposit.ts'
import { foundDemoFirm, recordCreditor } from '#demo/demo-firm.ts'
import { demoCreditors } from '#demo/people.data.ts'
import { attachFile, paper } from '#demo/steps.ts'
import type { Hand } from '#demo/hand.ts'
import { findPromise } from '#demo/journey/find-promise.ts'
import { journeyClaim, journeyDays } from '#demo/journey/journey-matter.ts'
import { verdictsOf, type JourneyReport } from '#demo/journey/journey-report.ts'
import { payInPart } from '#demo/journey/pay-in-part.ts'
import { writeLetters } from '#demo/journey/write-letters.ts'
import type { House } from '#wiring/house.ts'

/**
 * Plays the whole journey of one claim in an empty house, through the verbs that people use: from
 * the convention to the receipt.
 */
export async function playJourney(house: House): Promise<JourneyReport> {
  const hand = await foundDemoFirm(house, {
    start: journeyDays.deposit,
    email: 'demo@brevault.example',
    password: house.chance.secret(15),
  })
  const creditorId = await recordCreditor(hand, demoCreditors.verrieres)
  const { id } = await hand.does(depositClaim, journeyClaim(creditorId))
  await bringInvoice(hand, id)
  const deposited = await hand.does(readDossier, { id })
  const evidence = await findPromise(hand, id)
  const letters = await writeLetters(hand, id)
  const paid = await payInPart(hand, id)
  const { seal } = await hand.does(readDossier, { id })
  return {
    claim: {
      reference: deposited.reference,
      rfReference: deposited.rfReference,
      creditor: deposited.creditor.name,
      debtor: deposited.debtor.name,
      title: deposited.title,
      principalCents: deposited.assessment.statement.principalCents,
      depositedOn: journeyDays.deposit.toString(),
      asOf: deposited.assessment.asOf,
      totalCents: deposited.assessment.statement.totalCents,
    },
    verdicts: verdictsOf(deposited.assessment),
    evidence,
    letters,
    ...paid,
    journal: seal,
  }
}

async function bringInvoice(hand: Hand, dossierId: string): Promise<void> {
  const { items, title } = journeyClaim('')
  const [item] = items
  invariant(item !== undefined, 'the claim of the journey has an invoice')
  await attachFile(hand, {
    dossierId,
    kind: 'invoice',
    file: paper(`facture-${item.number}.txt`, [
      'DONNÉES FICTIVES',
      `Atelier Verrières — Facture ${item.number} : ${title}`,
      `${item.label} : ${eurosText(cents(item.amountCents))}`,
      '',
    ]),
  })
}
