import type { ConstatView } from '@quittance/contract'
import type { ReactNode } from 'react'
import css from '#features/constat/constat.module.css'
import { constatWords } from '#features/constat/words/constat-words.ts'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

type List = ConstatView['kit']['lists'][number]

/** What is to be recorded, on the telephone and of an account, with what the case knows of it. */
export function PointLists({ kit }: { readonly kit: ConstatView['kit'] }): ReactNode {
  const words = useWords(constatWords)
  const concerned = kit.lists.some(({ applies }) => applies)
  return (
    <>
      {kit.lists.map((list) => {
        const title = list.shownBy === 'phone' ? words.phone : words.account
        return list.applies || !concerned ? (
          <Sheet key={list.shownBy} title={title} note={<Known of={list} />}>
            <Points of={list} />
          </Sheet>
        ) : (
          <Sheet key={list.shownBy}>
            <details className={css['folded']}>
              <summary>{title}</summary>
              <p className={css['quiet']}>
                <Prose>{words.notConcerned}</Prose>
              </p>
              <Points of={list} />
            </details>
          </Sheet>
        )
      })}
    </>
  )
}

function Known({ of: { points, applies } }: { readonly of: List }): ReactNode {
  const words = useWords(constatWords)
  const format = useFormat()
  if (!applies) return null
  const known = points.filter((point) => point.known.length > 0).length
  return words.known(format.count(known), format.count(points.length))
}

function Points({ of: { points, applies } }: { readonly of: List }): ReactNode {
  const words = useWords(constatWords)
  const say = useSaid()
  return (
    <>
      {applies && (
        <p className={css['quiet']}>
          <Prose>{words.knownSays}</Prose>
        </p>
      )}
      <dl className={css['points']}>
        {points.map(({ id, what, known }) => (
          <div key={id}>
            <dt>
              <Prose>{say(what)}</Prose>
            </dt>
            <dd>
              {known.length === 0 ? (
                <span className={css['blank']}>{words.onTheSpot}</span>
              ) : (
                known.map((one) => (
                  <span key={one.fr} className={css['known']}>
                    <Prose>{say(one)}</Prose>
                  </span>
                ))
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}
