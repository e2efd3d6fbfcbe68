import { isAfter } from '@quittance/kernel'
import { clauseAround, type Scene } from '#decide/scene.ts'
import type { FoundDate } from '#dates/find-dates.ts'
import { overlap } from '#reading/phrase.ts'
import type { WordSpan } from '#reading/reading.ts'
import type { Sign } from '#signs/find-signs.ts'

/** « 2 300 € virés avant le 10 mai », « réglé vendredi »: a participle may be to come. */
export function isToCome(scene: Scene, sign: Sign): boolean {
  const within = scene.dates.filter((date) => overlap(date, sign))
  const clause = clauseAround(scene, sign)
  const around = scene.dates.filter((date) => overlap(date, clause))
  const words = wordsOf(scene, sign)
  switch (sign.rule) {
    case 'payment/sum-paid':
      return within.some((date) => date.bound !== 'on' || looksAhead(date, scene))
    case 'payment/transfer-done':
      if (/ ete /.test(words)) return false
      if (!/ (?:est|sont) /.test(words)) return around.some((date) => looksAhead(date, scene))
      return around.some((date) => date.start >= sign.end && date.bound === 'by')
    case 'payment/is-paid':
      if (/ (?:ete|depuis) /.test(words)) return false
      return around.some((date) => date.start >= sign.end && isSoon(date, scene))
    case 'payment/elliptic':
      return within.some((date) => isAhead(date, scene))
    default:
      return false
  }
}

/** « début juin c'est réglé »: done by a day to come. */
export function isBeforeItsDay(scene: Scene, sign: Sign): boolean {
  return scene.signs.some(
    (done) =>
      done.rule === 'promise/by-then-done' &&
      overlap(done, sign) &&
      !scene.dates.some((date) => overlap(date, done) && isPast(date, scene)),
  )
}

/** « c'est réglé vendredi »: a weekday, tomorrow, or words that only look ahead. */
function isSoon(date: FoundDate, scene: Scene): boolean {
  const named = date.rule === 'date/weekday' || date.rule === 'date/near-day'
  const last = / dernier /.test(wordsOf(scene, date))
  return (named && !last && isAhead(date, scene)) || looksAhead(date, scene)
}

const LOOKS_AHEAD =
  / (?:demain|prochaine?|avant(?! hier)|sous|d' ici|au plus tard|en huit|en quinze|dans) /

function looksAhead(date: FoundDate, scene: Scene): boolean {
  return LOOKS_AHEAD.test(wordsOf(scene, date))
}

/** A day to come; one that does not exist is neither past nor to come. */
function isAhead(found: FoundDate, scene: Scene): boolean {
  return found.meaning.kind !== 'invalid' && !isPast(found, scene)
}

/** Today counts as past: « payé ce jour ». */
export function isPast({ meaning }: FoundDate, { today }: Scene): boolean {
  return meaning.kind === 'date' && !isAfter(meaning.day, today)
}

/** The words that gave a stretch, between spaces. */
export function wordsOf(scene: Scene, { start, end }: WordSpan): string {
  return ` ${scene.reading.words.slice(start, end)} `
}
