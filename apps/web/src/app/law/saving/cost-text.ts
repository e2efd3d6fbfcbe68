import { addCents } from '@quittance/kernel'
import type { SavingAct } from '@quittance/law'
import type { savingWords } from '#app/law/words/law-words.ts'
import type { Format } from '#words/use-format.ts'

/** What is known of the cost of an act that saves: a figure is never given for what no source gives. */
export function costText(
  { costs }: Pick<SavingAct, 'costs'>,
  words: (typeof savingWords)['fr'],
  format: Format,
): string {
  if (costs.length === 0) return words.free
  const held = costs.flatMap(({ amount }) => (amount === null ? [] : [amount]))
  if (held.length === 0) return words.costToConfirm
  const sum = format.euros(addCents(...held))
  return held.length === costs.length ? words.costHeld(sum) : words.costBegun(sum)
}
