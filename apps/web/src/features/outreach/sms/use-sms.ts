import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query'
import type { SmsSheet } from '@quittance/contract'
import { useEffect, useState } from 'react'
import { api } from '#app/api.ts'
import { useReread } from '#app/dossier/record/use-record.ts'

/** An SMS as it would leave now; its hours are judged by the clock, so that it is never from before. */
const smsQuery = (id: string, text: string | null) =>
  queryOptions({
    queryKey: ['dossier', id, 'sms', text],
    queryFn: () => api.sms.compose({ id, text }),
    staleTime: 0,
    placeholderData: keepPreviousData,
  })

const PAUSE_MS = 350

/** What is typed of an SMS, and what the server says of it once the hand rests. */
export function useSms(id: string) {
  const [typed, setTyped] = useState<string | null>(null)
  const [settled, setSettled] = useState<string | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), typed === null ? 0 : PAUSE_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const asked = settled?.trim() === '' ? null : settled
  const read = useQuery(smsQuery(id, asked))
  return {
    read,
    typed,
    write: (text: string) => setTyped(text),
    takeHouseWords: () => setTyped(null),
    /** True while what is shown is not what the server judged. */
    judging: typed !== settled || read.isPlaceholderData,
    asked,
  }
}

/** Approves the very text that was read. */
export function useSmsApproval(
  of: { readonly id: string; readonly text: string | null; readonly sheet: SmsSheet },
  { done, refused }: { readonly done: () => void; readonly refused: () => void },
) {
  const reread = useReread()
  return useMutation({
    mutationFn: async (personSays: string) => {
      const { sheet, id, text } = of
      const { draft, dossierVersion } = sheet
      if (draft === null) throw new TypeError('what cannot be written is not approved')
      await api.sms.approve({
        id,
        text,
        letter: draft.letter,
        expectedVersion: dossierVersion,
        textSha256: draft.textSha256,
        personSays: draft.gate.verdict === 'ask-a-person' ? personSays.trim() : null,
      })
    },
    onSuccess: async () => {
      await reread(of.id)
      done()
    },
    onError: refused,
  })
}
