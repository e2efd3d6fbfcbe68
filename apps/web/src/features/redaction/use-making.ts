import { useMutation, useQueryClient } from '@tanstack/react-query'
import { numberList } from '@quittance/evidence'
import { useCallback, useState } from 'react'
import { api } from '#app/api.ts'
import type { Choice } from '#features/redaction/choice.ts'

export type BundleNamed = { readonly id: string; readonly bundleId: string }

/** Asks for a copy; one key while the answer is unknown, so that a copy asked again is made once. */
export function useMaking(bundle: BundleNamed) {
  const cache = useQueryClient()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const { mutate, reset, data, error, isPending } = useMutation({
    mutationFn: ({ choice, reason }: { readonly choice: Choice; readonly reason: string }) => {
      const numbers = [...choice].toSorted((one, other) => one - other)
      const written = reason.trim()
      return api.evidence.redact(
        { ...bundle, shown: numberList(numbers), reason: written === '' ? null : written },
        { context: { key } },
      )
    },
    onSuccess: async () => {
      setKey(crypto.randomUUID())
      await cache.invalidateQueries({ queryKey: ['dossier', bundle.id, 'timeline'] })
    },
  })
  const forget = useCallback((): void => {
    setKey(crypto.randomUUID())
    reset()
  }, [reset])
  return {
    make: mutate,
    made: data ?? null,
    error,
    busy: isPending,
    /** What was made, or refused, was of another choice. */
    forget,
  }
}

export type Making = ReturnType<typeof useMaking>
