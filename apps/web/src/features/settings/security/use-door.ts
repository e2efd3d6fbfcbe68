import { useState } from 'react'
import { askDoor, textOf, type DoorAnswer } from '#app/session/door.ts'
import { settingsWords, type SettingsWords } from '#features/settings/settings-words.ts'
import { useWords } from '#words/use-words.ts'

/** Asking the sign-in endpoints from a form: one at a time, with what went wrong in words. */
export type Door = {
  readonly busy: boolean
  readonly wrong: string | null
  /** The answer when it is done; null when it was refused, which `wrong` then says. */
  readonly ask: (path: string, body: object) => Promise<DoorAnswer | null>
}

/** Asks the sign-in endpoints, and words their refusals. */
export function useDoor(): Door {
  const words = useWords(settingsWords)
  const [busy, setBusy] = useState(false)
  const [wrong, setWrong] = useState<string | null>(null)
  return {
    busy,
    wrong,
    ask: async (path, body) => {
      setBusy(true)
      setWrong(null)
      const answer = await askDoor(path, body).catch(() => null)
      setBusy(false)
      if (answer?.outcome === 'done') return answer
      setWrong(answer === null ? words.silent : refusalWords(answer, words))
      return null
    },
  }
}

function refusalWords(answer: DoorAnswer, words: SettingsWords): string {
  if (answer.outcome === 'too-many') return words.tooMany
  const code = textOf(answer.body, 'code')
  if (code === 'INVALID_PASSWORD') return words.wrongPassword
  return code === 'INVALID_CODE' ? words.wrongCode : words.refused
}
