import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isAfter,
  said,
  saidTogether,
  workingDaysAfter,
  type Explanation,
  type HolidayPlace,
  type Said,
} from '@quittance/kernel'

import { policyCitation } from '#case-citations.data.ts'
import type { ExpectedReceipt, MetReceipt } from '#expected/expected-facts.ts'

/** « échéance 2/6 de 150,00 € du 5 mars 2026 »; without a capital: it stands inside sentences. */
export function expectedName({ place, amount, dueOn }: Named): Said {
  const [euros, inEuros] = [eurosText(amount), englishEuros(amount)]
  const [on, onDay] = [dayText(dueOn), englishDay(dueOn)]
  if (place === null) {
    return said(`promesse de ${euros} pour le ${on}`, `promise of ${inEuros} by ${onDay}`)
  }
  const at = `${place.rank}/${place.of}`
  return said(
    `échéance ${at} de ${euros} du ${on}`,
    `instalment ${at} of ${inEuros}, due on ${onDay}`,
  )
}

type Named = Pick<ExpectedReceipt, 'place' | 'amount' | 'dueOn'>

/** Why an expected sum stands where it does, in one or two sentences. */
export function expectedReason(one: MetReceipt, place: HolidayPlace): Said {
  switch (one.state) {
    case 'kept':
      return keptReason(one, place)
    case 'upcoming':
      return saidTogether([soFar(one), awaited(one)])
    case 'late':
    case 'partial':
      return saidTogether([soFar(one), graceReason(one)])
    case 'broken':
      return said(
        `Rien n’est venu avant la fin du délai de grâce, le ${dayText(one.graceUntil)}.`,
        `Nothing came before its grace ended, on ${englishDay(one.graceUntil)}.`,
      )
    case 'replaced':
      return saidTogether([soFar(one), replacedReason(one)])
  }
}

function keptReason({ metOn, payableOn, dueOn }: MetReceipt, place: HolidayPlace): Said {
  const on = metOn ?? dueOn
  if (!isAfter(on, payableOn)) return said(`Payée le ${dayText(on)}.`, `Paid on ${englishDay(on)}.`)
  const late = workingDaysAfter(payableOn, on, place)
  return said(
    `Payée le ${dayText(on)}, ${late} jour${late > 1 ? 's' : ''} ouvré${late > 1 ? 's' : ''} après son jour.`,
    `Paid on ${englishDay(on)}, ${late} working day${late === 1 ? '' : 's'} after its day.`,
  )
}

function awaited({ dueOn, payableOn }: MetReceipt): Said {
  return payableOn.equals(dueOn)
    ? said(`Attendue pour le ${dayText(dueOn)}.`, `Expected by ${englishDay(dueOn)}.`)
    : said(
        `Son jour n’est pas ouvré : attendue pour le ${dayText(payableOn)}.`,
        `Its day is not a working day: expected by ${englishDay(payableOn)}.`,
      )
}

function soFar({ met, amount }: MetReceipt): Said {
  return met === 0
    ? said('', '')
    : said(
        `${eurosText(met)} reçus sur ${eurosText(amount)}.`,
        `${englishEuros(met)} of ${englishEuros(amount)} received.`,
      )
}

function graceReason({ isOverdue, graceUntil }: MetReceipt): Said {
  const [fr, en] = [dayText(graceUntil), englishDay(graceUntil)]
  return isOverdue
    ? said(`Délai de grâce fini le ${fr}.`, `Its grace ended on ${en}.`)
    : said(`Délai de grâce jusqu’au ${fr}.`, `Its grace lasts until ${en}.`)
}

function replacedReason({ replacedOn, dueOn }: MetReceipt): Said {
  const on = replacedOn ?? dueOn
  return said(
    `Un autre engagement la remplace depuis le ${dayText(on)}.`,
    `Another commitment stands for it since ${englishDay(on)}.`,
  )
}

/** Why it stands there, step by step: what met it, from which day, how its grace is counted. */
export function explainExpected(one: MetReceipt, place: HolidayPlace): Explanation {
  const { parts, amount, left, graceDays, graceUntil, payableOn, dueOn } = one
  const name = expectedName(one).fr
  const rolled = payableOn.equals(dueOn)
    ? []
    : [
        step(
          'expected/working-day',
          `Le ${dayText(dueOn)} n’est pas ouvré : un paiement n’arrive que le ${dayText(payableOn)}.`,
          dayText(payableOn),
        ),
      ]
  return {
    rule: `expected/${one.kind}`,
    sentence: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}. ${expectedReason(one, place).fr}`,
    citations: [],
    certainty: 'established',
    result: `${eurosText(left)} à recevoir`,
    steps: [
      step(
        'expected/made',
        `Convenue le ${dayText(one.madeOn)} : seul compte ce qui est reçu depuis ce jour.`,
        eurosText(amount),
      ),
      ...parts.map((part) =>
        step(
          'expected/met',
          `Reçu le ${dayText(part.on)}, compté ici parce que c’est la plus ancienne somme attendue.`,
          eurosText(part.amount),
        ),
      ),
      ...rolled,
      {
        rule: 'expected/grace',
        sentence:
          graceDays === 0
            ? 'Aucun délai de grâce : le lendemain, elle n’est plus tenue.'
            : `Délai de grâce : ${graceDays} jour${graceDays > 1 ? 's' : ''} ouvré${graceDays > 1 ? 's' : ''}.`,
        citations: [policyCitation],
        steps: [],
        result: dayText(graceUntil),
      },
    ],
  }
}

function step(rule: string, sentence: string, result: string): Explanation {
  return { rule, sentence, citations: [], steps: [], result }
}
