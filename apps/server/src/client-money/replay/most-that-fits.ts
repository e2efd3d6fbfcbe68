import { cents, subtractCents, zeroCents, type Cents } from '@quittance/kernel'

/**
 * The most that a payment may serve so that those after it lack no more than if it served nothing.
 *
 * What they lack grows about as fast as what it serves, and a little faster: interest no longer runs
 * on what it paid. The search starts there, so that few amounts are tried.
 */
export function mostThatFits(most: Cents, lackedWhen: (serves: Cents) => Cents): Cents {
  const lacked = lackedWhen(most)
  if (lacked === 0) return most
  const lackedAnyway = lackedWhen(zeroCents)
  const excess = subtractCents(lacked, lackedAnyway)
  if (excess <= 0) return most
  let [fits, tooMuch, step] = [0, Number(most), 1]
  let next = most - excess
  while (tooMuch - fits > 1) {
    const tried = Math.min(Math.max(next, fits + 1), tooMuch - 1)
    if (lackedWhen(cents(tried)) > lackedAnyway) tooMuch = tried
    else fits = tried
    step *= 2
    next = Math.min(fits + step, Math.floor((fits + tooMuch) / 2))
  }
  return cents(fits)
}
