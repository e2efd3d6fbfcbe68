import { useQuery } from '@tanstack/react-query'
import type { ProofCreditor, ProvenDay } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import { useState, type ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { proofCreditorsQuery } from '#features/proven/proven-queries.ts'
import css from '#features/proven/proven.module.css'
import { provenWords } from '#features/proven/words/proven-words.ts'
import { TextField } from '#ui/fields/TextField.tsx'
import { Amount } from '#ui/figures/Amount.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { EmptyState } from '#ui/paper/EmptyState.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const SHOWN = 12

/** The proof of each creditor, to hand over: it says its own balance and no other. */
export function CreditorProofs({ proof }: { readonly proof: ProvenDay }): ReactNode {
  const words = useWords(provenWords)
  const read = useQuery(proofCreditorsQuery(proof.id))
  return (
    <section className={css['section']} aria-label={words.creditors}>
      <SectionHead ruled title={words.creditors} aside={words.creditorsNote} />
      <p className={css['quiet']}>
        <Prose>{words.creditorsSays}</Prose>
      </p>
      <Reading of={read} rows={4}>
        {({ rows }) =>
          rows.length === 0 ? (
            <EmptyState says={words.creditorsNone} />
          ) : (
            <Creditors rows={rows} proofId={proof.id} />
          )
        }
      </Reading>
    </section>
  )
}

type CreditorsProps = { readonly rows: readonly ProofCreditor[]; readonly proofId: string }

function Creditors({ rows, proofId }: CreditorsProps): ReactNode {
  const words = useWords(provenWords)
  const format = useFormat()
  const [text, setText] = useState('')
  const asked = text.trim().toLowerCase()
  const found = rows.filter(({ name }) => name.toLowerCase().includes(asked))
  return (
    <>
      {rows.length > SHOWN && <TextField label={words.find} value={text} onChange={setText} />}
      {found.length === 0 && <EmptyState says={words.noCreditor} />}
      <ul className={css['creditors']}>
        {found.slice(0, SHOWN).map(({ id, name, amountCents }) => (
          <li key={id}>
            <span className={css['name']}>{name}</span>
            <span className={css['sum']}>
              <Amount of={cents(amountCents)} />
            </span>
            <span className={css['files']}>
              <a
                href={`/api/creditors/${id}/account-proof.html?proof=${proofId}`}
                download
                aria-label={words.takeProofOf(name)}
              >
                <Icon name="download" /> {words.takeProof}
              </a>
              <a
                href={`/api/creditors/${id}/account-proof.json?proof=${proofId}`}
                download
                aria-label={words.takeFileOf(name)}
              >
                {words.takeFile}
              </a>
            </span>
          </li>
        ))}
      </ul>
      {found.length > SHOWN && (
        <p className={css['quiet']}>
          <Prose>{words.moreCreditors(format.count(found.length - SHOWN))}</Prose>
        </p>
      )}
    </>
  )
}
