import { isAfter, isBefore, type Citation, type Day } from '@quittance/kernel'

import type { Reading } from '#reading/reading.ts'
import { cpceR1242, cpceR1243 } from '#rules/citations.data.ts'
import { ask, refuse, type Draft, type GateRule } from '#rules/gate-rule.ts'
import { CAPACITY_QUESTION } from '#rules/wording/wording-rule.ts'

/**
 * An agency acts under a written agreement in force (mandat).
 *
 * @see CPCE R124-3
 */
export const mandateInForce: GateRule = standing('mandate', 'mandat', {
  citation: cpceR1243,
  judge: ({ dossier: { mandate }, leavesOn }) => {
    if (mandate === undefined) {
      return [ask('mandate', 'Une convention écrite est-elle en vigueur avec le créancier ?')]
    }
    const ended = mandate !== null && mandate.endsOn !== null && isAfter(leavesOn, mandate.endsOn)
    const inForce = mandate !== null && !ended && !isBefore(leavesOn, mandate.signedOn)
    return inForce ? [] : [refuse(null, NO_MANDATE)]
  },
})

/**
 * An agency is insured on the day it acts (assurance de responsabilité).
 *
 * @see CPCE R124-2
 */
export const insuranceInForce: GateRule = standing('insurance', 'assurance', {
  citation: cpceR1242,
  judge: ({ dossier: { insurance }, leavesOn }) => {
    if (insurance === undefined) {
      return [ask('insurance', 'Jusqu’à quel jour l’assurance de responsabilité court-elle ?')]
    }
    const inForce = insurance !== null && !isAfter(leavesOn, insurance.until)
    return inForce ? [] : [refuse(null, NO_INSURANCE)]
  },
})

/**
 * An agency has declared its separate account before it acts (compte séparé).
 *
 * @see CPCE R124-2
 */
export const separateAccountDeclared: GateRule = standing('separate-account', 'compte séparé', {
  citation: cpceR1242,
  judge: ({ dossier: { separateAccount }, leavesOn }) => {
    if (separateAccount === undefined) {
      return [ask('separateAccount', 'Quand le compte séparé a-t-il été déclaré au procureur ?')]
    }
    return declaredBy(separateAccount, leavesOn) ? [] : [refuse(null, NO_ACCOUNT)]
  },
})

type Standing = {
  readonly citation: Citation
  readonly judge: (reading: Reading) => readonly Draft[]
}

function standing(id: string, name: string, { citation, judge }: Standing): GateRule {
  return {
    id,
    name,
    certainty: 'established',
    citations: [citation],
    judge: (reading) => {
      const capacity = reading.dossier.sender?.capacity
      if (capacity === undefined) return [ask('sender.capacity', CAPACITY_QUESTION)]
      return capacity === 'agency' ? judge(reading) : 'not-concerned'
    },
  }
}

function declaredBy(account: { readonly declaredOn: Day } | null, day: Day): boolean {
  return account !== null && !isBefore(day, account.declaredOn)
}

const NO_MANDATE = {
  sentence: 'Aucune convention écrite avec le créancier n’est en vigueur le jour de l’envoi.',
  suggestion: 'Faire signer ou renouveler la convention avant tout acte.',
}
const NO_INSURANCE = {
  sentence:
    'L’assurance de responsabilité professionnelle n’est pas en vigueur le jour de l’envoi.',
  suggestion: 'Renouveler l’assurance avant tout acte.',
}
const NO_ACCOUNT = {
  sentence: 'Le compte séparé n’est pas déclaré au procureur de la République le jour de l’envoi.',
  suggestion: 'Déclarer le compte séparé avant tout acte.',
}
