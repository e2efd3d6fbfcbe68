import { queryOptions, useQuery } from '@tanstack/react-query'
import { cents, day } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { Reading } from '#app/reading/Reading.tsx'
import css from '#features/creditors/proof/account-proof.module.css'
import { accountProofWords } from '#features/creditors/proof/account-proof-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The last day proven, and what is due to one creditor in it; null while no proof covers it. */
const provenForQuery = (creditorId: string) =>
  queryOptions({
    queryKey: ['money', 'proven', 'of', creditorId],
    queryFn: async () => {
      const { rows } = await api.proven.proofs({ limit: 1 })
      const [last] = rows
      if (last === undefined) return null
      const covered = await api.proven.creditors({ id: last.id })
      const own = covered.rows.find(({ id }) => id === creditorId)
      return own === undefined ? null : { proofId: last.id, on: last.on, cents: own.amountCents }
    },
  })

/** The proof that a creditor’s money is on the separate account, to hand over. */
export function AccountProof({ creditorId }: { readonly creditorId: string }): ReactNode {
  const words = useWords(accountProofWords)
  const format = useFormat()
  const read = useQuery(provenForQuery(creditorId))
  return (
    <Sheet title={words.title}>
      <div className={css['lines']}>
        <Reading of={read} rows={2}>
          {(proven) =>
            proven === null ? (
              <p>
                <Prose>{words.none}</Prose>
              </p>
            ) : (
              <>
                <p>
                  <Prose>
                    {words.balance(format.euros(cents(proven.cents)), format.day(day(proven.on)))}
                  </Prose>
                </p>
                <p>
                  <a
                    href={`/api/creditors/${creditorId}/account-proof.html?proof=${proven.proofId}`}
                    download
                  >
                    <Icon name="download" /> {words.take}
                  </a>
                </p>
              </>
            )
          }
        </Reading>
        <p>
          <Anchor href={paths.proven()}>{words.toDays}</Anchor>
        </p>
      </div>
    </Sheet>
  )
}
