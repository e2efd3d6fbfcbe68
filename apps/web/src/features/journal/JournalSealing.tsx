import { useQuery } from '@tanstack/react-query'
import type { JournalSealing as Sealing } from '@quittance/contract'
import type { ReactNode } from 'react'
import { api } from '#app/api.ts'
import { checkHead, type HeadCheck } from '#features/journal/check-head.ts'
import { journalWords, type JournalWords } from '#features/journal/journal-words.ts'
import css from '#features/journal/journal.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import type { SealState } from '#ui/proof/Seal.tsx'
import { SealStatement } from '#ui/proof/SealStatement.tsx'
import { momentOf } from '#words/figures.ts'
import { useFormat, type Format } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

const AGAIN_MS = 30_000

/** How far the journal is sealed: the signature of its latest head is checked on this device. */
export function JournalSealing(): ReactNode {
  const words = useWords(journalWords)
  const read = useQuery({
    queryKey: ['journal-sealing'],
    queryFn: () => api.journal.sealing({}),
    refetchInterval: AGAIN_MS,
    staleTime: 0,
  })
  const sealing = read.data
  const check = useQuery({
    queryKey: ['journal-head', sealing?.head?.note, sealing?.verifierKey],
    queryFn: () => checkHead(sealing?.head?.note ?? '', sealing?.verifierKey ?? ''),
    enabled: sealing?.head != null,
    staleTime: Infinity,
  })
  if (sealing === undefined) return null
  return (
    <section className={css['sealing']} aria-label={words.sealing}>
      <Head of={sealing} check={check.data} />
      {sealing.head !== null && (
        <p className={css['takeaway']}>
          <a className={css['download']} href="/api/journal/checkpoints.txt" download>
            <Icon name="download" /> {words.checkpoints}
          </a>
          <a className={css['download']} href="/api/journal/key.pem" download>
            <Icon name="download" /> {words.publicKey}
          </a>
        </p>
      )}
    </section>
  )
}

type HeadProps = { readonly of: Sealing; readonly check: HeadCheck | undefined }

function Head({ of, check }: HeadProps): ReactNode {
  const words = useWords(journalWords)
  const format = useFormat()
  if (of.head === null) return <SealStatement state="unsealed" says={words.notSealedYet} />
  const { rootHash } = of.head
  return (
    <SealStatement
      state={check === undefined ? 'in-progress' : STATES[check]}
      fingerprint={rootHash}
      says={sentences(of, check, { words, format })}
    >
      <p className={css['root']}>
        <span className={css['quiet']}>{words.root}</span> {rootHash}
      </p>
    </SealStatement>
  )
}

const STATES: Readonly<Record<HeadCheck, SealState>> = {
  good: 'intact',
  bad: 'altered',
  unknown: 'unsealed',
}

type Means = { readonly words: JournalWords; readonly format: Format }

function sentences(
  { head, stamp, waiting }: Sealing,
  check: HeadCheck | undefined,
  { words, format }: Means,
): string {
  if (head === null) return words.notSealedYet
  const checked = {
    good: words.signatureGood,
    bad: words.signatureBad,
    unknown: words.signatureUnknown,
  }
  return [
    words.sealedUpTo(format.count(head.treeSize), momentIn(head.sealedAt, { words, format })),
    ...(check === undefined ? [] : [checked[check]]),
    ...(stamp === null
      ? []
      : [
          words.stamped(
            format.count(stamp.treeSize),
            stamp.authority,
            momentIn(stamp.stampedAt, { words, format }),
          ),
        ]),
    ...(waiting === 0 ? [] : [words.waiting(waiting, format.count(waiting))]),
  ].join(' ')
}

function momentIn(at: string, { words, format }: Means): string {
  const when = momentOf(at)
  return words.moment(format.day(when.toPlainDate()), format.hour(when))
}
