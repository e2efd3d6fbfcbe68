import type { ProvenDay } from '@quittance/contract'
import type { ReactNode } from 'react'
import { momentOf } from '#features/proven/moment.ts'
import css from '#features/proven/proven.module.css'
import { provenWords, type ProvenWords } from '#features/proven/words/proven-words.ts'
import { paths } from '#paths.ts'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Icon } from '#ui/icons/Icon.tsx'
import { SectionHead } from '#ui/paper/Sheet.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat, type Format } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** The proof of a day: its root, where it is sealed, who signed it, what is taken away. */
export function ProofOfDay({ proof }: { readonly proof: ProvenDay | null }): ReactNode {
  const words = useWords(provenWords)
  const format = useFormat()
  const say = useSaid()
  return (
    <section aria-label={words.proof}>
      <SectionHead ruled title={words.proof} />
      {proof === null ? (
        <p className={css['quiet']}>
          <Prose>{words.proofNone}</Prose>
        </p>
      ) : (
        <>
          <FactList facts={factsOf(proof, { words, format, worth: stampWorth(proof, say) })} />
          <Taken proof={proof} />
        </>
      )}
    </section>
  )
}

type Writing = {
  readonly words: ProvenWords
  readonly format: Format
  readonly worth: string | undefined
}

function stampWorth({ stamp }: ProvenDay, say: ReturnType<typeof useSaid>): string | undefined {
  return stamp === null ? undefined : say(stamp.worth)
}

function factsOf(proof: ProvenDay, { words, format, worth }: Writing): readonly Fact[] {
  const { builtAt, builtByName, stamp, signed } = proof
  const made = momentOf(builtAt, format)
  return [
    {
      what: words.madeAt,
      is:
        builtByName === null
          ? words.byProduct(made.day, made.hour)
          : words.byPerson(made.day, made.hour, builtByName),
    },
    {
      what: words.root,
      is: <code className={css['print']}>{proof.root}</code>,
      note: words.leaves(format.count(proof.leaves)),
    },
    {
      what: words.published,
      is: <code className={css['print']}>{proof.publishedSha256}</code>,
      note: words.publishedNote,
    },
    {
      what: words.stamped,
      is: stamp === null ? words.stampAwaited : stampText(stamp, { words, format }),
      ...(worth === undefined ? {} : { note: worth }),
    },
    {
      what: words.signature,
      is:
        signed === null ? (
          <StatusMark shape="clock">{words.unsigned}</StatusMark>
        ) : (
          <span className={css['wraps']}>
            <StatusMark shape="passed">{signedText(signed, { words, format })}</StatusMark>
          </span>
        ),
    },
  ]
}

type Said = Omit<Writing, 'worth'>

function stampText(stamp: NonNullable<ProvenDay['stamp']>, { words, format }: Said): string {
  const at = momentOf(stamp.at, format)
  return words.stampedAt(at.day, at.hour, stamp.authority)
}

function signedText(signed: NonNullable<ProvenDay['signed']>, { words, format }: Said): string {
  const at = momentOf(signed.at, format)
  const role = signed.role === 'manager' ? words.manager : words.accountant
  return words.signedBy(at, signed.by, role)
}

function Taken({ proof }: { readonly proof: ProvenDay }): ReactNode {
  const words = useWords(provenWords)
  const at = `/api/separate-account/proofs/${proof.id}`
  const files = [
    ...(proof.signed === null
      ? []
      : [
          { href: `${at}/reconciliation.html`, text: words.takeSigned },
          { href: `${at}/reconciliation.json`, text: words.takeSignedText },
        ]),
    { href: `${at}/published.json`, text: words.takePublished },
    ...(proof.stamp === null ? [] : [{ href: `${at}/published.tsr`, text: words.takeStamp }]),
  ]
  return (
    <ul className={css['taken']}>
      {files.map(({ href, text }) => (
        <li key={href}>
          <a href={href} download>
            <Icon name="download" /> {text}
          </a>
        </li>
      ))}
      <li>
        <Anchor href={paths.journal()}>{words.inJournal}</Anchor>
      </li>
    </ul>
  )
}
