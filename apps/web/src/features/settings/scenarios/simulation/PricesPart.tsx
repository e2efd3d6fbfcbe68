import { useQuery } from '@tanstack/react-query'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { PricePanel } from '#features/settings/scenarios/simulation/PricePanel.tsx'
import { pricesQuery } from '#features/settings/scenarios/simulation/simulation-queries.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import css from '#features/settings/scenarios/simulation/simulation.module.css'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What the organisation says a letter costs to post, with the day and the source of each price. */
export function PricesPart({ allowed }: { readonly allowed: boolean }): ReactNode {
  const words = useWords(simulationWords)
  const format = useFormat()
  const read = useQuery(pricesQuery)
  const [giving, setGiving] = useState(false)
  const kinds = { letter: words.aLetter, 'registered-letter': words['a-registered-letter'] }
  return (
    <>
      <h3 className={css['head']}>{words.prices}</h3>
      <p className={css['quiet']}>
        <Prose>{words.pricesSay}</Prose>
      </p>
      <Reading of={read} rows={1}>
        {({ rows }) =>
          rows.length === 0 ? (
            <p>{words.noPrice}</p>
          ) : (
            <ul className={css['lines']}>
              {rows.map(({ id, kind, from, priceCents, source, by }) => (
                <li key={id}>
                  <Prose>
                    {words.price(
                      kinds[kind],
                      format.euros(cents(priceCents)),
                      format.day(dayOf(from)),
                    )}
                  </Prose>
                  <small>
                    <Prose>{words.source(source, by)}</Prose>
                  </small>
                </li>
              ))}
            </ul>
          )
        }
      </Reading>
      {allowed && (
        <div>
          <ActButton small onAct={() => setGiving(true)}>
            {words.give}
          </ActButton>
        </div>
      )}
      {giving && <PricePanel onClose={() => setGiving(false)} />}
    </>
  )
}
