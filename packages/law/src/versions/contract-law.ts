import { day, dayText, NBSP, type Certainty, type Day, type Explanation } from '@quittance/kernel'
import { contractLaw } from '#versions/contract-law.data.ts'
import { entryOn, firstEntry } from '#texts/dated-table.ts'

/** Whether an act of this day is under the articles of the Civil Code that were read. */
function underContractLaw(on: Day): boolean {
  return entryOn(contractLaw, on.toString()) !== null
}

/** How sure an answer may be about an act of this day: an older version was not read. */
export function certaintyOfVersion(on: Day): Certainty {
  return underContractLaw(on) ? 'established' : 'arguable'
}

/** The step that warns of an older law, or none. */
export function explainVersion(on: Day): readonly Explanation[] {
  if (underContractLaw(on)) return []
  return [
    {
      rule: 'versions/contract-law',
      sentence:
        'Cet acte est antérieur à la réforme du droit des contrats. Les textes de son jour n’ont pas été lus, et la réponse est donnée par ceux d’aujourd’hui.',
      citations: [firstEntry(contractLaw).source],
      steps: [],
      certainty: 'arguable',
    },
  ]
}

/**
 * The step that says of an older act that the articles cited had other numbers, or none.
 *
 * For rules that the reform took over as they were: the answer is as sure as the rule, and only its
 * wording of that day was not read.
 */
export function explainNumbers(on: Day): readonly Explanation[] {
  if (underContractLaw(on)) return []
  const { from, source } = firstEntry(contractLaw)
  return [
    {
      rule: 'versions/numbers-of-the-day',
      sentence: `L’acte est antérieur au ${dayText(day(from))}${NBSP}: les articles cités portent leur numéro d’aujourd’hui, et leur rédaction de ce jour n’a pas été lue.`,
      citations: [source],
      steps: [],
    },
  ]
}
