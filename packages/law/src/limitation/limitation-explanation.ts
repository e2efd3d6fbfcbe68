import {
  civilDay,
  day,
  dayText,
  NBSP,
  THIN_SPACE,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import type { ClockEffect, ClockOrder, ClockReading } from '#limitation/limitation-clock.ts'
import { isUnderEarlierLaw, type ChosenPeriod } from '#limitation/limitation-period.ts'
import { limitationTexts } from '#limitation/limitation.data.ts'

/** A reading of the clock and what it was read from. */
export type LimitationReasons = {
  readonly asOf: number
  readonly order: ClockOrder
  readonly chosen: ChosenPeriod
  readonly reading: ClockReading
}

/** The tree of « Pourquoi ? » of a last day: the period, its start, then each event in turn. */
export function explainLimitation(reasons: LimitationReasons): Explanation {
  const { order, reading } = reasons
  const { lastDay } = reading
  return {
    rule: 'limitation/last-day',
    sentence:
      lastDay === null
        ? 'Le délai pour agir est suspendu.'
        : `Le dernier jour pour agir est le ${textOf(lastDay)}, jusqu’à minuit, même un jour férié.`,
    citations: [limitationTexts.countedInDays, limitationTexts.lastDayOver],
    steps: [
      explainPeriod(reasons.chosen),
      ...(isUnderEarlierLaw(reasons.chosen.period, order.start)
        ? [explainEarlierLaw(reasons.chosen)]
        : []),
      explainStart(reasons),
      ...reading.effects.map((effect) => explainEffect(effect)),
      ...(reading.capped ? [explainLongStop(order)] : []),
    ],
    ...(lastDay !== null && { result: textOf(lastDay) }),
  }
}

function explainStart({ order, chosen }: LimitationReasons): Explanation {
  const { start, startWords } = chosen.period
  const runs = `Le délai part du ${textOf(order.start)}, qui ne compte pas.`
  return {
    rule: 'limitation/start',
    sentence: startWords === undefined ? runs : `${runs} ${startWords.sentence}`,
    citations: [
      ...(start === null ? [] : [start]),
      ...(startWords === undefined ? [] : [startWords.citation]),
    ],
    steps: [],
    result: textOf(order.start),
  }
}

function explainPeriod({ period, alternatives, certainty }: ChosenPeriod): Explanation {
  const open = alternatives.map((other) => ({
    rule: 'limitation/alternative',
    sentence: other.sentence,
    citations: [other.source],
    steps: [],
    certainty: 'unknown' as const,
    result: yearsText(other.years),
  }))
  return {
    rule: 'limitation/period',
    sentence:
      open.length === 0
        ? period.sentence
        : `Rien ne dit si le débiteur est un consommateur${NBSP}: le délai le plus court est retenu par prudence. ${period.sentence}`,
    citations: [period.source],
    steps: open,
    certainty,
    result: yearsText(period.years),
  }
}

function explainEarlierLaw({ period }: ChosenPeriod): Explanation {
  const since = dayText(day(period.since))
  return {
    rule: 'limitation/earlier-law',
    sentence: `Ce délai a commencé avant le ${since}, premier jour du texte lu. La loi d’avant n’a pas été lue, et l’article 2222 règle le passage de l’une à l’autre${NBSP}: la réponse est donnée par le texte d’aujourd’hui (à confirmer).`,
    citations: [limitationTexts.earlierLaw],
    steps: [],
    certainty: 'arguable',
    result: since,
  }
}

function explainEffect(effect: ClockEffect): Explanation {
  return {
    rule: `limitation/${effect.kind}`,
    sentence: effectSentence(effect),
    citations: [effect.citation, ...moreTexts(effect)],
    steps: [],
    certainty: effect.noEffect === 'preclusion' ? 'arguable' : effect.rule.certainty,
    ...(effect.lastDay !== null && { result: textOf(effect.lastDay) }),
  }
}

function effectSentence({ on, effect, rule, noEffect }: ClockEffect): string {
  const subject = `${rule.label.charAt(0).toUpperCase()}${rule.label.slice(1)}`
  const at = textOf(on)
  switch (effect) {
    case 'interrupts':
      return `Le ${at}, ${rule.label} interrompt le délai${THIN_SPACE}; un nouveau délai de même durée court ensuite.`
    case 'suspends':
      return `Le ${at}, ${rule.label} suspend le délai, sans effacer le temps déjà couru.`
    case 'resumes':
      return `Le ${at}, ${rule.label} prend fin et le délai court de nouveau.`
    case 'erased':
      return `${subject} du ${at} n’a pas abouti${NBSP}: l’interruption est non avenue.`
    case 'none':
      return `${subject} du ${at} ${noEffectWords(noEffect)}`
  }
}

function noEffectWords(noEffect: ClockEffect['noEffect']): string {
  switch (noEffect) {
    case 'after-the-last-day':
      return 'vient après le dernier jour et ne fait pas revivre le délai.'
    case 'before-the-start':
      return 'précède le départ du délai et ne le déplace pas.'
    case 'preclusion':
      return 'est sans effet sur un délai de forclusion (à confirmer).'
    case 'not-in-the-list':
    case null:
      return 'n’arrête pas et n’interrompt pas le délai.'
  }
}

function moreTexts({ effect, noEffect }: ClockEffect): readonly Citation[] {
  if (noEffect === 'preclusion') return [limitationTexts.preclusion]
  if (noEffect === 'after-the-last-day') return [limitationTexts.waiver]
  return effect === 'interrupts' ? [limitationTexts.newPeriod] : []
}

function explainLongStop(order: ClockOrder): Explanation {
  return {
    rule: 'limitation/long-stop',
    sentence:
      'Ni suspension ni interruption ne porte le délai au-delà de vingt ans après la naissance du droit.',
    citations: [limitationTexts.longStop],
    steps: [],
    certainty: 'established',
    result: textOf(order.cap),
  }
}

function textOf(number: number): string {
  return dayText(civilDay(number))
}

function yearsText(years: number): string {
  return years > 1 ? `${years}${NBSP}ans` : `${years}${NBSP}an`
}
