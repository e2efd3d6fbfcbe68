import { queryOptions } from '@tanstack/react-query'
import { api } from '#app/api.ts'

/** What undoing a payment would do; read anew each time a person asks. */
export const undoingQuery = (paymentId: string) =>
  queryOptions({
    queryKey: ['money', 'undoing', paymentId],
    queryFn: () => api.undo.undoing({ id: paymentId }),
    staleTime: 0,
  })

/** Dossiers that a line may be for, as a person searches for them. */
export const rightDossierQuery = (text: string) =>
  queryOptions({
    queryKey: ['search', text],
    enabled: text !== '',
    queryFn: () => api.dossier.search({ q: text }),
  })
