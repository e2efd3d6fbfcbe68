import { day, dayText, percentText, type Citation } from '@quittance/kernel'
import {
  citedText,
  established,
  textName,
  toConfirm,
  type CorpusEntry,
} from '#corpus/corpus-entry.ts'
import { pageEntries } from '#corpus/sources/pages.data.ts'
import { ecbRates } from '#rates/ecb-rate.data.ts'
import { legalRates } from '#rates/legal-rate.data.ts'

type Sourced = { readonly confirmed: boolean; readonly source: Citation }

/** What fixed the legal rate, or gives it: one entry a source, made from the table of rates. */
export const legalRateSourceEntries: readonly CorpusEntry[] = entriesOfSources(
  legalRates.entries,
  (periods) => {
    const fixed = periods.map(({ from, to, value }) => {
      const rates =
        value.other === value['private-individual']
          ? percentText(value.other)
          : `${percentText(value['private-individual'])} pour un particulier créancier, ${percentText(value.other)} sinon`
      return `du ${dayText(day(from))} au ${dayText(day(to))}, ${rates}`
    })
    return {
      summary: `Donne le taux légal : ${fixed.join(' ; ')}.`,
      use: 'Donne le taux légal de ces jours.',
    }
  },
)

/** What gives the rate of the Central Bank: one entry a source, made from the table of rates. */
export const ecbSourceEntries: readonly CorpusEntry[] = entriesOfSources(
  ecbRates.entries,
  (changes) => {
    const known = changes.map(({ from, value }) => `${percentText(value)} le ${dayText(day(from))}`)
    return {
      summary: `Donne le taux de la Banque centrale européenne : ${known.join(' ; ')}.`,
      use: 'Donne le taux des semestres qui suivent, jusqu’au changement d’après.',
    }
  },
)

/** Entries of the sources of a table; a source that the corpus describes by hand is left out. */
function entriesOfSources<Entry extends Sourced>(
  entries: readonly Entry[],
  say: (from: readonly Entry[]) => Pick<CorpusEntry, 'summary' | 'use'>,
): readonly CorpusEntry[] {
  const described = new Set(pageEntries.map(textName))
  const groups = Map.groupBy(entries, ({ source }) => textName(source))
  return [...groups].flatMap(([name, from]) => {
    const [first] = from
    if (first === undefined || described.has(name)) return []
    return [{ ...sourceOf(first), ...say(from) }]
  })
}

function sourceOf({ confirmed, source }: Sourced): Omit<CorpusEntry, 'summary' | 'use'> {
  return {
    code: source.code,
    article: citedText(source).article,
    kind: source.kind,
    ofRates: true,
    ...(confirmed
      ? established('Valeur recoupée par plusieurs sources.')
      : toConfirm('Valeur connue par une seule source.')),
  }
}
