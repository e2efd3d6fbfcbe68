import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { api } from '#app/api.ts'
import type { SmsChoice } from '#features/outreach/templates/TemplateList.tsx'

export type SmsTemplateDraft = {
  readonly text: string
  readonly write: (text: string) => void
  /** Undefined while nothing was judged yet, and while nothing is written. */
  readonly check: Awaited<ReturnType<typeof api.templates.checkSms>> | undefined
  /** True while the gate reads the words as they were just written. */
  readonly judging: boolean
  readonly isWritten: boolean
}

/** The words of an SMS as they are written, what they cost, and what the gate says of them. */
export function useSmsTemplate(
  start: string,
  choice: SmsChoice,
  dossierId: string | null,
): SmsTemplateDraft {
  const [text, write] = useState(start)
  const isWritten = text.trim() !== ''
  const asked = useDeferredValue({ ...choice, text, dossierId })
  const { data, isPlaceholderData } = useQuery({
    queryKey: ['templates', 'sms', 'check', asked],
    queryFn: () => api.templates.checkSms(asked),
    enabled: isWritten,
    placeholderData: keepPreviousData,
  })
  const judging = isWritten && (isPlaceholderData || asked.text !== text)
  return { text, write, check: isWritten ? data : undefined, judging, isWritten }
}
