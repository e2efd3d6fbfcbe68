import type { LikenessRow } from '@quittance/database'

type Progress = Pick<LikenessRow, 'starts_on' | 'letters' | 'calls'>

type Sent = { readonly letter: string; readonly on: string; readonly state: string }

/**
 * How far a dossier is in its steps, as far as the rules of the day look: two dossiers with the same
 * are asked the same.
 *
 * Once a letter left, nothing runs from what came before it: neither the first day, nor the letters
 * and the calls that it put behind. What is kept of them is which letters left, the letter or the
 * reminder that the next wait runs from, and the last call. While none left, all is kept.
 */
export function progressKey(
  { starts_on: startsOn, letters, calls }: Progress,
  steps: readonly string[],
  today: string,
): string {
  const sent = letters === '' ? [] : letters.split(',').map(sentOf)
  const left = sent.filter(({ state }) => state === 'done')
  const furthest = steps.findLast((step) => left.some(({ letter }) => letter === step))
  const last = left.find(({ letter }) => letter === furthest)
  if (last === undefined || last.on < startsOn || startsOn > today) {
    return `${startsOn}~${letters}~${calls}`
  }
  const leaving = sent.filter(({ state }) => state !== 'done')
  return [
    last.letter,
    last.on,
    [...new Set(left.map(({ letter }) => letter))].toSorted().join('+'),
    runsFrom(left),
    leaving.map(({ letter, on, state }) => `${letter}/${on}/${state}`).join('+'),
    callsThatCount(calls, last.on),
  ].join('~')
}

function sentOf(text: string): Sent {
  const [letter = '', on = '', state = ''] = text.split('/')
  return { letter, on, state }
}

/** What the waits of the house run from: the notice, else the last reminder, else the first letter. */
function runsFrom(left: readonly Sent[]): string {
  const notice = left.find(({ letter }) => letter === 'formal-notice')
  if (notice !== undefined) return `n${notice.on}`
  const reminders = left.filter(({ letter }) => letter !== 'first-reminder').map(({ on }) => on)
  if (reminders.length > 0) return `r${reminders.length}/${reminders.toSorted().at(-1) ?? ''}`
  return `f${left[0]?.on ?? ''}`
}

/** The calls since a letter, one of which may be the step that follows; else the last one. */
function callsThatCount(calls: string, since: string): string {
  if (calls === '') return ''
  const made = calls.split(',')
  const after = made.filter((on) => on >= since)
  return after.length > 0 ? after.join('+') : `${made.at(-1) ?? ''}-`
}
