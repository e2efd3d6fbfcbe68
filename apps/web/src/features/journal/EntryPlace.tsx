import type { JournalRow } from '@quittance/contract'
import type { ReactNode } from 'react'
import { journalWords } from '#features/journal/journal-words.ts'
import css from '#features/journal/journal.module.css'
import { Icon } from '#ui/icons/Icon.tsx'
import { momentOf } from '#words/figures.ts'
import { useLanguage } from '#words/language.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Where an entry is in the sealed journal, and what shows it to others. */
export function EntryPlace({ of }: { readonly of: JournalRow }): ReactNode {
  const words = useWords(journalWords)
  const format = useFormat()
  const language = useLanguage()
  if (of.place === null) return <p className={css['quiet']}>{words.placeWaits}</p>
  const { index, treeSize, sealedAt } = of.place
  const moment = momentOf(sealedAt)
  return (
    <section aria-label={words.sealed}>
      <p className={css['quiet']}>
        {words.place(
          format.count(index + 1),
          format.count(treeSize),
          words.moment(format.day(moment.toPlainDate()), format.hour(moment)),
        )}
      </p>
      <a
        className={css['download']}
        href={`/api/journal/${of.id}/proof.zip?lang=${language}`}
        download
      >
        <Icon name="download" /> {words.takeProof}
      </a>
      <p className={css['quiet']}>{words.takesWhat}</p>
    </section>
  )
}
