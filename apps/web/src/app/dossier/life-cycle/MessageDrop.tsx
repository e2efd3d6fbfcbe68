import { useState, type ReactNode } from 'react'
import { api } from '#app/api.ts'
import { lifeCycleWords } from '#app/dossier/life-cycle/life-cycle-words.ts'
import css from '#app/dossier/life-cycle/life-cycle.module.css'
import { useReread } from '#app/dossier/record/use-record.ts'
import { sendFile } from '#app/files/send-file.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { FileDrop } from '#ui/fields/FileDrop.tsx'
import { Prose } from '#words/Prose.tsx'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** Takes life-cycle messages on a dossier, one after the other, and says what each did. */
export function MessageDrop({ dossierId }: { readonly dossierId: string }): ReactNode {
  const words = useWords(lifeCycleWords)
  const say = useSaid()
  const refusal = useRefusals()
  const reread = useReread()
  const [told, setTold] = useState<readonly string[]>([])
  const take = async (file: File): Promise<readonly string[]> => {
    try {
      const { id: fileId } = await sendFile(file)
      const taken = await api.drafts.drop({ fileId, dossierId })
      return taken.kind === 'statuses'
        ? taken.statuses.map(({ name, effect }) => words.taken(say(name), say(effect)))
        : []
    } catch (error) {
      const problem = problemOf(error)
      return [words.taken(file.name, problem === null ? words.silent : refusal(problem))]
    }
  }
  const takeAll = async (files: readonly File[]): Promise<void> => {
    const said: string[] = []
    for (const file of files) {
      // oxlint-disable-next-line no-await-in-loop -- a payment comes before what takes it back
      said.push(...(await take(file)))
      setTold([...said])
    }
    await reread(dossierId)
  }
  return (
    <div className={css['drop']}>
      <FileDrop
        label={words.drop}
        help={words.dropHelp}
        files={[]}
        several
        most={33_554_432}
        accept=".xml"
        onChange={(files) => void takeAll(files)}
      />
      <ul aria-live="polite" className={css['list']}>
        {told.map((sentence) => (
          <li key={sentence}>
            <Prose>{sentence}</Prose>
          </li>
        ))}
      </ul>
    </div>
  )
}
