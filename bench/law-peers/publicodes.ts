// The same questions put to publicodes, a language of rules: eight lines of interest with their cuts
// given, five events with the days they would reach given. It does the sums, the choices and the
// chain of what depends on what, which is what it is for.
import Engine, { type RawPublicodes } from 'publicodes'
import {
  HALF_YEARS,
  sameDayMonthsLater,
  sameDayYearsLater,
  type CountedClaim,
  type CountedDebt,
} from './plain-loop.ts'

const LINES = 8
const EVENTS = 5

const interestEngine = new Engine(interestRules(), { logger: silent() })
const limitationEngine = new Engine(limitationRules(), { logger: silent() })

export function publicodesInterest(debt: CountedDebt): { total: number; principalUnpaid: number } {
  const situation: Record<string, number> = { principal: debt.principal }
  let line = 1
  let from = debt.start
  for (const half of HALF_YEARS) {
    const end = Math.min(half.to, debt.end)
    for (const on of [...debt.payments.map((payment) => payment.on), end]) {
      if (on < from || on > end) continue
      const payment = debt.payments.find((each) => each.on === on)
      situation[`taux ${line}`] = half.rate
      situation[`jours ${line}`] = on - from + 1
      situation[`paiement ${line}`] = payment?.amount ?? 0
      from = on + 1
      line += 1
    }
  }
  interestEngine.setSituation(situation)
  return {
    total: value(interestEngine, 'total'),
    principalUnpaid: value(interestEngine, `base ${LINES + 1}`),
  }
}

export function publicodesLimitation(claim: CountedClaim): number {
  const situation: Record<string, number> = {
    'dernier jour 0': sameDayYearsLater(claim.start, claim.years),
  }
  for (const [index, { on, kind, endedOn }] of claim.events.entries()) {
    const number = index + 1
    situation[`jour ${number}`] = on
    situation[`genre ${number}`] = kind
    situation[`fin ${number}`] = endedOn
    situation[`nouveau délai ${number}`] = sameDayYearsLater(on, claim.years)
    situation[`six mois ${number}`] = sameDayMonthsLater(endedOn, 6)
  }
  limitationEngine.setSituation(situation)
  return value(limitationEngine, `dernier jour ${EVENTS}`)
}

function value(engine: Engine, rule: string): number {
  const { nodeValue } = engine.evaluate(rule)
  if (typeof nodeValue !== 'number') throw new Error(`${rule}: ${String(nodeValue)}`)
  return nodeValue
}

function interestRules(): RawPublicodes<string> {
  const rules: RawPublicodes<string> = {
    principal: 0,
    'base 1': 'principal',
    'échu 1': 'ligne 1',
  }
  for (let line = 1; line <= LINES; line += 1) {
    rules[`taux ${line}`] = 0
    rules[`jours ${line}`] = 0
    rules[`paiement ${line}`] = 0
    rules[`ligne ${line}`] = {
      valeur: `base ${line} * taux ${line} * jours ${line} / 3650000`,
      arrondi: 'oui',
    }
    rules[`aux intérêts ${line}`] = { 'le minimum de': [`paiement ${line}`, `échu ${line}`] }
    rules[`base ${line + 1}`] = `base ${line} - (paiement ${line} - aux intérêts ${line})`
    if (line < LINES)
      rules[`échu ${line + 1}`] = `échu ${line} - aux intérêts ${line} + ligne ${line + 1}`
  }
  const lines = Array.from({ length: LINES }, (_none, index) => `ligne ${index + 1}`)
  return { ...rules, total: { somme: lines } }
}

function limitationRules(): RawPublicodes<string> {
  const rules: RawPublicodes<string> = { 'dernier jour 0': 0 }
  for (let number = 1; number <= EVENTS; number += 1) {
    const before = `dernier jour ${number - 1}`
    for (const fact of ['jour', 'genre', 'fin', 'nouveau délai', 'six mois'])
      rules[`${fact} ${number}`] = 0
    rules[`interrompu ${number}`] = { 'le maximum de': [before, `nouveau délai ${number}`] }
    rules[`décalé ${number}`] = `${before} + fin ${number} - jour ${number}`
    rules[`suspendu ${number}`] = { 'le maximum de': [`décalé ${number}`, `six mois ${number}`] }
    rules[`dernier jour ${number}`] = {
      variations: [
        { si: `jour ${number} > ${before}`, alors: before },
        { si: `genre ${number} = 2`, alors: `interrompu ${number}` },
        { si: `genre ${number} = 4`, alors: `interrompu ${number}` },
        { si: `genre ${number} = 3`, alors: `suspendu ${number}` },
        { sinon: before },
      ],
    }
  }
  return rules
}

function silent() {
  const nothing = (): void => undefined
  return { log: nothing, warn: nothing, error: nothing }
}
