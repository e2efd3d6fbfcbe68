import {
  eurosText,
  NBSP,
  percentText,
  THIN_SPACE,
  type Explanation,
  type RateHundredths,
} from '@quittance/kernel'

import type { CommissionSlice, CommissionWorking } from '#commission/assess.ts'
import { USUAL_VAT_RATE, type CommissionBase, type CommissionTerms } from '#commission/terms.ts'
import { commissionTexts } from '#commission/texts.data.ts'
import type { Commission } from '#posting/commission.ts'

/** Why a commission is what it is: terms, base, rate, minimum, cap, what is held, tax. */
export function explainCommission(
  terms: CommissionTerms,
  commission: Commission,
  working: CommissionWorking,
): Explanation {
  const { net, vat, gross } = commission
  return {
    rule: 'commission/assessed',
    sentence:
      `Sur ${eurosText(working.collected)} encaissés, la commission est de ${eurosText(net)} hors taxes, ` +
      `plus ${eurosText(vat)} de TVA${NBSP}: ${eurosText(gross)} toutes taxes comprises.`,
    citations: [commissionTexts.terms],
    steps: [
      step('terms', `Les conditions sont celles de la convention, ${terms.version}.`),
      step('base', baseSentence(terms.base, working), eurosText(working.base)),
      ...scaleSteps(terms, working),
      ...boundSteps(terms, working),
      vatStep(commission, terms.vatRate),
    ],
    certainty: 'arguable',
    result: eurosText(gross),
  }
}

function step(rule: string, sentence: string, result?: string): Explanation {
  return {
    rule: `commission/${rule}`,
    sentence,
    citations: [],
    steps: [],
    ...(result === undefined ? {} : { result }),
  }
}

const baseWords: Readonly<Record<CommissionBase, string>> = {
  'all-collected': 'tout ce qui est encaissé pour le créancier',
  'principal-and-interest': 'le principal et les intérêts encaissés',
  principal: 'le principal encaissé',
}

function baseSentence(base: CommissionBase, working: CommissionWorking): string {
  return `L’assiette est ${baseWords[base]}${NBSP}: ${eurosText(working.base)}.`
}

function scaleSteps(terms: CommissionTerms, working: CommissionWorking): readonly Explanation[] {
  const { scale } = terms
  const result = eurosText(working.byScale)
  if (scale.kind === 'tiers' && scale.rule === 'slices') {
    const slices = working.slices.map(sliceText).join(', ')
    return [step('slices', `Par tranches${NBSP}: ${slices}, soit ${result}.`, result)]
  }
  const on = working.slices.map(sliceText).join('')
  const sentence =
    scale.kind === 'rate'
      ? `Au taux convenu${NBSP}: ${on}, soit ${result}.`
      : `Au taux du palier atteint, appliqué au tout${NBSP}: ${on}, soit ${result}.`
  return [step(scale.kind === 'rate' ? 'rate' : 'whole', sentence, result)]
}

function sliceText({ amount, rate }: CommissionSlice): string {
  return `${percentText(rate)} de ${eurosText(amount)}`
}

function boundSteps(terms: CommissionTerms, working: CommissionWorking): readonly Explanation[] {
  const steps: Explanation[] = []
  const { minimum, cap } = terms
  if (working.minimumApplied && minimum !== null) {
    const least = eurosText(minimum)
    steps.push(step('minimum', `Le minimum par encaissement est de ${least} hors taxes.`, least))
  }
  if (working.capApplied && cap !== null) {
    const most = eurosText(cap)
    steps.push(step('cap', `Le plafond par encaissement est de ${most} hors taxes.`, most))
  }
  if (working.heldOnly !== null) {
    const held = eurosText(working.heldOnly)
    const sentence = `Elle est prélevée sur ce qui est détenu pour ce dossier, et ne le dépasse pas${NBSP}: ${held} toutes taxes comprises.`
    steps.push(step('held', sentence, held))
  }
  return steps
}

function vatStep({ net, vat }: Commission, rate: RateHundredths): Explanation {
  const usual = rate === USUAL_VAT_RATE
  return {
    rule: 'commission/vat',
    sentence:
      `La TVA est de ${percentText(rate)} de ${eurosText(net)}, arrondie au centime` +
      (usual
        ? `${THIN_SPACE}; taux normal depuis le 1er${NBSP}janvier 2014, à confirmer par un expert-comptable.`
        : `${THIN_SPACE}; taux dit par la convention, à confirmer par un expert-comptable.`),
    citations: usual
      ? [commissionTexts.taxable, commissionTexts.usualRate]
      : [commissionTexts.taxable],
    steps: [],
    certainty: 'arguable',
    result: eurosText(vat),
  }
}
