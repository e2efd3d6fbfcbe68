import type { GroundsView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/grounds/grounds.module.css'
import { groundsWords } from '#features/grounds/words/grounds-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The exhibits that no fact names: attached, and carrying nothing yet. */
export function IdleExhibits({ grounds }: { readonly grounds: GroundsView }): ReactNode {
  const words = useWords(groundsWords)
  const format = useFormat()
  const named = new Set([
    ...grounds.lines.flatMap(({ facts }) =>
      facts.flatMap(({ links }) => links.map(({ support }) => support.id)),
    ),
    ...grounds.messages.map(({ exhibitId }) => exhibitId),
  ])
  const idle = grounds.exhibits.filter(({ id }) => !named.has(id))
  if (idle.length === 0) return null
  return (
    <div className={css['idle']}>
      <Sheet title={words.idle}>
        <ul>
          {idle.map(({ id, number, name }) => (
            <li key={id}>
              <span className={css['quiet']}>{words.exhibit(format.count(number))}</span>{' '}
              <Anchor href={paths.exhibit(id)}>{name}</Anchor>
            </li>
          ))}
        </ul>
      </Sheet>
    </div>
  )
}
