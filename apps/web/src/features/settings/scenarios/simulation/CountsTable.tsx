import type { SimulationRead, SimulationSide } from '@quittance/contract'
import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { sequenceWords } from '#app/dossier/sequence/sequence-words.ts'
import type { LinesOpened } from '#features/settings/scenarios/simulation/simulation-queries.ts'
import { simulationWords } from '#features/settings/scenarios/simulation/simulation-words.ts'
import css from '#features/settings/scenarios/simulation/simulation.module.css'
import { Prose } from '#words/Prose.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

export type CountsTableProps = {
  readonly of: SimulationRead
  readonly onOpen: (lines: LinesOpened, title: string) => void
}

const channels = [
  'letter',
  'registered-letter',
  'electronic-registered',
  'e-mail',
  'sms',
  'phone',
] as const
const acts = [
  'first-reminder',
  'second-reminder',
  'last-reminder',
  'call',
  'formal-notice',
  'hand-over',
] as const

/** What a scenario would have done beside what was done, by channel then by step; a count opens its cases. */
export function CountsTable({ of, onOpen }: CountsTableProps): ReactNode {
  const words = useWords(simulationWords)
  const names = useWords(sequenceWords)
  const { wouldBe, real } = of
  const postage = usePostageText()
  return (
    <table className={css['counts']} aria-label={words.counts}>
      <thead>
        <tr>
          <th scope="col">{words.what}</th>
          <th scope="col">{words.wouldBe}</th>
          <th scope="col">{words.real}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.dossiers}</th>
          <td>{wouldBe.dossiers}</td>
          <td>{real.dossiers}</td>
        </tr>
        <Group title={words.byWay} />
        {channels.map((channel) => (
          <CountRow
            key={channel}
            name={words[channel]}
            of={of}
            lines={{ channel }}
            onOpen={onOpen}
          />
        ))}
        <tr>
          <th scope="row">{words.postage}</th>
          <td>
            <Prose>{postage(wouldBe.postage)}</Prose>
          </td>
          <td>
            <Prose>{postage(real.postage)}</Prose>
          </td>
        </tr>
        <Group title={words.byStep} />
        {acts.map((act) => (
          <CountRow key={act} name={names[act]} of={of} lines={{ act }} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  )
}

function Group({ title }: { readonly title: string }): ReactNode {
  return (
    <tr>
      <th scope="rowgroup" colSpan={3} className={css['group']}>
        {title}
      </th>
    </tr>
  )
}

type CountRowProps = CountsTableProps & {
  readonly name: string
  readonly lines: Pick<LinesOpened, 'act' | 'channel'>
}

function CountRow({ name, of, lines, onOpen }: CountRowProps): ReactNode {
  const words = useWords(simulationWords)
  const format = useFormat()
  const wouldBe = countOf(of.wouldBe, lines)
  const real = countOf(of.real, lines)
  if (lines.act !== undefined && wouldBe + real === 0) return null
  const cell = (kind: 'sent' | 'real', count: number): ReactNode => {
    const shown = format.count(count)
    if (count === 0) return shown
    return (
      <button
        type="button"
        className={css['open']}
        aria-label={kind === 'sent' ? words.open(name, shown) : words.openReal(name, shown)}
        onClick={() => onOpen({ kind, ...lines }, name)}
      >
        {shown}
      </button>
    )
  }
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{cell('sent', wouldBe)}</td>
      <td>{cell('real', real)}</td>
    </tr>
  )
}

function countOf(
  { steps }: SimulationSide,
  { act, channel }: Pick<LinesOpened, 'act' | 'channel'>,
): number {
  return steps
    .filter((one) => (act === undefined ? one.channel === channel : one.act === act))
    .reduce((sum, one) => sum + one.steps, 0)
}

/** What the post costs as far as prices are known; what is not known is said, never counted as nothing. */
function usePostageText(): (postage: SimulationSide['postage']) => string {
  const words = useWords(simulationWords)
  const format = useFormat()
  return ({ knownCents, counted, unknown }) => {
    const euros = format.euros(cents(knownCents))
    if (unknown === 0) return euros
    const count = format.count(unknown)
    return counted === 0 ? words.onlyUnknown(count) : words.andUnknown(euros, count)
  }
}
