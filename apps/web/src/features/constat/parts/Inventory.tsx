import type { ConstatView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { exhibitKindName } from '#app/dossier/attach/exhibit-kinds.ts'
import { recordWords } from '#app/dossier/record/record-words.ts'
import css from '#features/constat/constat.module.css'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** Every exhibit of the case with its whole fingerprint. */
export function Inventory({ kit }: { readonly kit: ConstatView['kit'] }): ReactNode {
  const words = useWords(constatWords)
  const kinds = useWords(recordWords)
  const format = useFormat()
  return (
    <Sheet title={words.inventory}>
      {kit.inventory.length === 0 && <p>{words.noExhibit}</p>}
      <ol className={css['list']}>
        {kit.inventory.map(({ id, number, kind, declaredName, messages, sha256 }) => (
          <li key={id}>
            <Anchor href={paths.exhibit(id)}>{words.exhibit(String(number))}</Anchor> {declaredName}
            <small>
              {exhibitKindName(kind, kinds)}
              {messages > 0 && `, ${words.untitled(format.count(messages))}`}
            </small>
            <small className={css['print']}>{words.fingerprint(sha256)}</small>
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
