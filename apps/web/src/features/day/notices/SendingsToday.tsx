import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sendingsQuery, wrongSendingsQuery } from '#app/sendings/sending-queries.ts'
import { dayWords } from '#features/day/day-words.ts'
import css from '#features/day/day.module.css'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { StatusMark } from '#ui/proof/StatusMark.tsx'
import { dayOf } from '#words/figures.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The way to the sendings of the day, and the public counter of reminders sent in error. */
export function SendingsToday(): ReactNode {
  const words = useWords(dayWords)
  const format = useFormat()
  const sendings = useQuery(sendingsQuery)
  const { data: counted } = useQuery(wrongSendingsQuery)
  const batches = sendings.data?.rows ?? []
  const open = batches.find(({ state }) => state === 'open')
  const going = batches.some(({ state }) => state === 'confirmed')
  const waiting =
    open?.lines.filter(({ verdict, groupedWith }) => verdict === 'pass' && groupedWith === null)
      .length ?? 0
  return (
    <p className={css['missing']}>
      {waiting > 0 && (
        <StatusMark shape="clock">{words.sendingsOpen(format.count(waiting))}</StatusMark>
      )}
      {going && <StatusMark shape="clock">{words.sendingsGoing}</StatusMark>}
      <Anchor href={paths.sendings()}>{words.toSendings}</Anchor>
      {counted?.since != null && (
        <StatusMark shape={counted.wrong.length === 0 ? 'passed' : 'adverse'}>
          {words.wrongSendings(
            format.count(counted.wrong.length),
            format.count(counted.sent),
            format.day(dayOf(counted.since)),
          )}
        </StatusMark>
      )}
    </p>
  )
}
