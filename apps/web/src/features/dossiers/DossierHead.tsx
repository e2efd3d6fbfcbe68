import type { DossierView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { debtorTitle } from '#app/dossier/debtor-title.ts'
import { SearchEverywhere } from '#app/search/SearchEverywhere.tsx'
import css from '#features/dossiers/dossiers.module.css'
import { dossierWords } from '#features/dossiers/words/dossier-words.ts'
import { paths } from '#paths.ts'
import { Key } from '#ui/acts/Key.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const INVOICES_NAMED = 3

/** Who owes what to whom, in one sentence; the seal of the dossier at the right. */
export function DossierHead({ dossier }: { readonly dossier: DossierView }): ReactNode {
  const words = useWords(dossierWords)
  const format = useFormat()
  const { creditor, items, seal } = dossier
  const quality = {
    professional: words.professional,
    consumer: words.consumer,
    'private-individual': words.individual,
  }[dossier.debtor.kind]
  const numbers = items.map(({ number }) => number)
  const told = numbers.length === 1 && dossier.title.endsWith(` ${numbers[0]}`)
  const named = told ? [] : numbers.slice(0, INVOICES_NAMED)
  const others = told ? 0 : items.length - named.length
  return (
    <PageHeader
      crumbs={[{ text: words.title, href: paths.dossiers() }, { text: dossier.reference }]}
      tools={
        <>
          <Anchor href={paths.assessment(dossier.id)} className={css['analysis']}>
            {words.analysis} <Key name="y" />
          </Anchor>
          <SearchEverywhere />
        </>
      }
      title={debtorTitle(dossier)}
      says={
        <>
          {words.owesTo} <b>{creditor.name}</b> <span lang="fr">{dossier.title}</span>
          {named.length > 0 && `${items.length > 1 ? words.invoices : words.invoice} `}
          {named.map((number, index) => (
            <span key={number}>
              {index > 0 && ', '}
              <span style={{ whiteSpace: 'nowrap' }}>{number}</span>
            </span>
          ))}
          {others > 0 && ` ${words.andMore(format.count(others))}`}. {quality}
        </>
      }
      aside={
        <SealStatement
          place="head"
          state={seal.intact ? 'intact' : 'altered'}
          fingerprint={seal.fingerprint}
          says={seal.intact ? words.sealSays(format.count(seal.entries)) : words.sealAltered}
        >
          <Anchor href={paths.journal(dossier.id)}>{words.verify}</Anchor>
        </SealStatement>
      }
    />
  )
}
