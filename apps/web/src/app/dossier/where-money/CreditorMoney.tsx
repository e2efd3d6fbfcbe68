import { useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { PlacesRow } from '#app/dossier/where-money/PlacesRow.tsx'
import { creditorMoneyQuery } from '#app/dossier/where-money/where-money-query.ts'
import { whereMoneyWords } from '#app/dossier/where-money/where-money-words.ts'
import css from '#app/dossier/where-money/where-money.module.css'
import { Reading } from '#app/reading/Reading.tsx'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** « Où est l’argent » of a creditor: each dossier that had a payment, and the sum of all. */
export function CreditorMoney({ creditorId }: { readonly creditorId: string }): ReactNode {
  const words = useWords(whereMoneyWords)
  const read = useInfiniteQuery(creditorMoneyQuery(creditorId))
  return (
    <div className={css['place']}>
      <Sheet title={words.title} note={<Prose>{words.noteCreditor}</Prose>}>
        <Reading of={read} rows={3}>
          {({ pages: [first, ...others] }) =>
            first === undefined || first.rows.length === 0 ? (
              <p className={css['empty']}>{words.noPayment}</p>
            ) : (
              <table className={css['table']} aria-label={words.listCreditor}>
                <tbody>
                  {[first, ...others]
                    .flatMap(({ rows }) => rows)
                    .map((row) => (
                      <PlacesRow
                        key={row.dossierId}
                        head={
                          <>
                            {row.debtorName}
                            <small>
                              <Anchor href={paths.dossier(row.dossierId)}>
                                {row.dossierReference}
                              </Anchor>
                            </small>
                          </>
                        }
                        of={row}
                      />
                    ))}
                  <PlacesRow head={words.totalCreditor} of={first} closes />
                </tbody>
              </table>
            )
          }
        </Reading>
        {read.hasNextPage && (
          <p className={css['more']}>
            <ActButton small busy={read.isFetchingNextPage} onAct={() => void read.fetchNextPage()}>
              {words.more}
            </ActButton>
          </p>
        )}
      </Sheet>
    </div>
  )
}
