import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '#app/api.ts'
import type { Exceptions } from '#features/sendings/line-columns.tsx'
import { sendingsWords } from '#features/sendings/words/sendings-words.ts'
import { announce } from '#ui/acts/announce.ts'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** What is done on a batch: prepared, approved, and its letters taken back. */
export function useBatchActs() {
  const words = useWords(sendingsWords)
  const format = useFormat()
  const cache = useQueryClient()
  const reread = async (): Promise<void> => {
    await Promise.all(
      ['sendings', 'acts', 'day', 'dossier'].map((key) =>
        cache.invalidateQueries({ queryKey: [key] }),
      ),
    )
  }
  const preparing = useMutation({
    mutationFn: () => api.sendings.prepare(),
    onSuccess: async ({ lines }) => {
      if (lines === 0) announce(words.noneDue)
      await reread()
    },
  })
  const approving = useMutation({
    mutationFn: ({ id, except }: { readonly id: string; readonly except: Exceptions }) =>
      api.sendings.confirm({
        id,
        except: [...except].map(([dossierId, reason]) => ({ dossierId, reason })),
      }),
    onSuccess: ({ going }) => announce(words.approvedAloud(format.count(going))),
    onSettled: reread,
  })
  const takingBack = useMutation({
    mutationFn: (actId: string) => api.sendings.takeBack({ id: actId }),
    onSuccess: () => announce(words.takenBackAloud),
    onSettled: reread,
  })
  return { preparing, approving, takingBack }
}
