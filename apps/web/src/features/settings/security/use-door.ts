import { useState } from 'react'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { askDoor, type DoorAnswer } from '#app/session/door.ts'
import { settingsWords } from '#features/settings/settings-words.ts'
import { useWords } from '#words/use-words.ts'

/** Asking the sign-in endpoints from a form: one at a time, with what went wrong in words. */
export type Door = {
  readonly busy: boolean
  readonly wrong: string | null
  /** The answer when it is done; null when it was refused, which `wrong` then says. */
  readonly ask: (path: string, body: object) => Promise<DoorAnswer | null>
}

/** Asks the sign-in endpoints, and says their refusals. */
export function useDoor(): Door {
  const words = useWords(settingsWords)
  const refusal = useRefusals()
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  return {
    busy,
    wrong,
    ask: async (path, body) => {
      setBusy(true)
      setWrong(null)
      try {
        return await askDoor(path, body)
      } catch (error) {
        const problem = problemOf(error)
        setWrong(problem === null ? words.silent : refusal(problem))
        return null
      } finally {
        setBusy(false)
      }
    },
  }
}
