import { useQuery } from '@tanstack/react-query'
import type { OutwardActView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { useKeys } from '#app/keys/use-keys.ts'
import { Reading } from '#app/reading/Reading.tsx'
import { useAddressId } from '#app/reading/route-facts.ts'
import { ActInFull } from '#features/outreach/exchanges/ExchangeSide.tsx'
import { openLetter } from '#features/outreach/exchanges/open-letter.ts'
import { actQuery } from '#features/outreach/exchanges/exchange-queries.ts'
import css from '#features/outreach/exchanges/exchanges.module.css'
import { useToPost } from '#features/outreach/exchanges/use-to-post.ts'
import { exchangeWords } from '#features/outreach/words/outreach-words.ts'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** « Un envoi »: one act at its own address, for whatever names it. */
export function ActPage(): ReactNode {
  const words = useWords(exchangeWords)
  const read = useQuery(actQuery(useAddressId('actId')))
  const act = read.data
  const keys = [
    {
      name: 'o',
      does: words.pdf,
      ...(act?.canRead === true ? { act: () => openLetter(act) } : { refused: words.noPdf }),
    },
  ]
  useKeys(keys)
  return (
    <Page keys={<KeyStrip keys={keys} />}>
      <Reading of={read} rows={6}>
        {(one) => <OneAct act={one} />}
      </Reading>
    </Page>
  )
}

function OneAct({ act }: { readonly act: OutwardActView }): ReactNode {
  const words = useWords(exchangeWords)
  const say = useSaid()
  const toPost = useToPost([act])
  const label = say(act.label)
  return (
    <>
      <PageHeader
        crumbs={[{ text: words.title, href: paths.outreach() }, { text: label }]}
        title={label}
        {...(act.debtorName === null ? {} : { says: act.debtorName })}
      />
      <div className={css['one']}>
        <ActInFull act={act} toPost={toPost} />
      </div>
    </>
  )
}
