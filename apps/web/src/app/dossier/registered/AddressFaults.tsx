import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { PostalAddress } from '@quittance/contract'
import { useEffect, useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { registeredWords } from '#app/dossier/registered/registered-words.ts'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

const PAUSE_MS = 400

export type AddressFaultsProps = {
  readonly dossierId: string
  readonly address: PostalAddress
}

/** While an address is typed: what the post may misread of it, or the lines as it will read them. */
export function AddressFaults({ dossierId, address }: AddressFaultsProps): ReactNode {
  const words = useWords(registeredWords)
  const say = useSaid()
  const [settled, setSettled] = useState(address)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(address), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [address])
  const { data } = useQuery({
    queryKey: ['address-faults', dossierId, settled],
    queryFn: () => api.registered.addressFaults({ dossierId, address: settled }),
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return null
  if (data.rows.length > 0) {
    return <ErrorNote what={words.faults} next={data.rows.map(({ says }) => say(says)).join(' ')} />
  }
  return (
    <p>
      <b>{words.printed}</b>
      {data.lines.map((line, index) => (
        <span key={`${index} ${line}`}>
          <br />
          <Prose>{line}</Prose>
        </span>
      ))}
    </p>
  )
}
