import { useInfiniteQuery } from '@tanstack/react-query'
import type { SimulatedLineView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import { Reading } from '#app/reading/Reading.tsx'
import {
  linesQuery,
  type LinesOpened,
} from '#features/settings/scenarios/simulation/simulation-queries.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import css from '#features/settings/scenarios/simulation/simulation.module.css'
import { paths } from '#paths.ts'
import { ActButton } from '#ui/acts/ActButton.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Panel } from '#ui/frame/Panel.tsx'
import { Prose } from '#words/Prose.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

export type LinesPanelProps = {
  readonly id: string
  readonly opened: LinesOpened
  readonly title: string
  readonly onClose: () => void
}

/** The steps behind a count of a simulation: which case, which day, and why. */
export function LinesPanel({ id, opened, title, onClose }: LinesPanelProps): ReactNode {
  const words = useWords(simulationWords)
  const { kind, code, act, channel } = opened
  const asked = {
    kind,
    ...(code === undefined ? {} : { code }),
    ...(act === undefined ? {} : { act }),
    ...(channel === undefined ? {} : { channel }),
  }
  const read = useInfiniteQuery(linesQuery(id, asked))
  const label = words.lines(title)
  return (
    <Panel label={label} onClose={onClose} head={<h2>{label}</h2>}>
      <Reading of={read} rows={6}>
        {({ pages }) => (
          <div className={css['stack']}>
            <ul className={css['lines']}>
              {pages
                .flatMap(({ rows }) => rows)
                .map((line) => (
                  <Line key={`${line.dossierId}/${line.on}/${line.act}`} of={line} />
                ))}
            </ul>
            {read.hasNextPage && (
              <ActButton
                small
                busy={read.isFetchingNextPage}
                onAct={() => void read.fetchNextPage()}
              >
                {words.more}
              </ActButton>
            )}
          </div>
        )}
      </Reading>
    </Panel>
  )
}

function Line({ of }: { readonly of: SimulatedLineView }): ReactNode {
  const words = useWords(simulationWords)
  const names = useWords(sequenceWords)
  const format = useFormat()
  const say = useSaid()
  const day = (text: string): string => format.day(dayOf(text))
  const step = names[of.act]
  const what =
    of.until === null
      ? words.line(step, day(of.on))
      : of.until === of.on
        ? words.lineHeldOneDay(step, day(of.on))
        : words.lineHeld(step, day(of.on), day(of.until))
  return (
    <li>
      <Anchor href={paths.dossier(of.dossierId)}>{of.reference}</Anchor> {of.debtorName}
      <div>
        <Prose>{what}</Prose>
      </div>
      {of.dueOn !== null && of.dueOn !== of.on && (
        <small>
          <Prose>{words.dueSince(day(of.dueOn))}</Prose>
        </small>
      )}
      {of.because !== null && (
        <small>
          <Prose>{say(of.because)}</Prose>
        </small>
      )}
      {of.channel !== null && (
        <small>
          <Prose>
            {of.channelBecause === null
              ? names[of.channel]
              : words.by(names[of.channel], say(of.channelBecause))}
          </Prose>
        </small>
      )}
    </li>
  )
}
