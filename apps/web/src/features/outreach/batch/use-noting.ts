import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { RegisteredStateName } from '@quittance/contract'
import { api } from '#app/api.ts'
import { sendFile } from '#app/files/send-file.ts'
import { announce } from '#ui/acts/announce.ts'

/** A state to note of a letter, with the file that shows it. */
export type ToNote = {
  readonly file: File | null
  readonly states: readonly {
    readonly actId: string
    readonly state: RegisteredStateName
    readonly on: string
    readonly source: 'typed' | 'read'
    readonly detail: string | null
  }[]
}

/** Keeps the proof, then notes what it shows; lists and dossiers are read again. */
export function useNoting(said: string, onDone: () => void) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: async ({ file, states }: ToNote) => {
      const fileId = file === null ? null : (await sendFile(file)).id
      return await api.registered.note({ fileId, states: [...states] })
    },
    onSuccess: async () => {
      announce(said)
      onDone()
      await cache.invalidateQueries({ queryKey: ['acts'] })
      await cache.invalidateQueries({ queryKey: ['dossier'] })
    },
  })
}
