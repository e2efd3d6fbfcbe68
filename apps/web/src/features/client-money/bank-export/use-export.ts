import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { CsvMappingInput, CsvReadingInput, CsvRoleName } from '@quittance/contract'
import type { Cents } from '@quittance/kernel'
import { useState } from 'react'
import { api } from '#app/api.ts'
import { withRole } from '#features/client-money/bank-export/roles.ts'

/** A person stops choosing before the file is read again. */
const RESTS_AFTER_MS = 250

type Asked = {
  readonly fileId: string
  readonly separator?: CsvMappingInput['separator']
  readonly titlesRow?: number
}

/** What of an export is told from its first rows. */
const lookQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ['money', 'export', asked],
    queryFn: () => api.bankFiles.look(asked),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
  })

const previewQuery = (fileId: string, csv: CsvReadingInput | null) =>
  queryOptions({
    queryKey: ['money', 'export-preview', fileId, csv],
    enabled: csv !== null,
    queryFn: () => (csv === null ? null : api.bankFiles.preview({ fileId, csv })),
    placeholderData: keepPreviousData,
  })

type Typed = {
  readonly roles?: CsvMappingInput['roles']
  readonly days?: CsvMappingInput['days']
  readonly decimal?: CsvMappingInput['decimal']
  readonly opening: Cents | null
  readonly closing: Cents | null
  readonly without: boolean
  /** Said of a file that names no account. */
  readonly ofSeparateAccount: boolean
}

const nothingTyped: Typed = {
  opening: null,
  closing: null,
  without: false,
  ofSeparateAccount: false,
}

/** The export in hand: what was told of it, what a person says instead, what would be read so. */
export function useExport(fileId: string) {
  const [asked, setAsked] = useState<Omit<Asked, 'fileId'>>({})
  const [typed, setTyped] = useState<Typed>(nothingTyped)
  const look = useQuery(lookQuery({ fileId, ...asked }))
  const csv = csvOf(look.data?.export?.mapping ?? null, typed)
  const [rested] = useDebouncedValue(csv, RESTS_AFTER_MS)
  const preview = useQuery(previewQuery(fileId, rested))
  const current = JSON.stringify(csv) === JSON.stringify(rested) && !preview.isPlaceholderData
  return {
    look,
    csv,
    typed,
    preview,
    /** True where the preview is of what is on the screen. */
    settled: current && preview.data !== undefined && !preview.isFetching,
    type: (change: Partial<Typed>) => setTyped({ ...typed, ...change }),
    toRole: (column: number, role: CsvRoleName | null) => {
      if (csv !== null) setTyped({ ...typed, roles: withRole(csv.mapping.roles, column, role) })
    },
    /** Another way to cut rows: what was said of columns no longer holds. */
    cutBy: (separator: CsvMappingInput['separator']) => {
      setAsked({ separator })
      const { opening, closing, without, ofSeparateAccount } = typed
      setTyped({ opening, closing, without, ofSeparateAccount })
    },
    titlesAt: (titlesRow: number) => setAsked({ ...asked, titlesRow }),
  }
}

export type ExportInHand = ReturnType<typeof useExport>

function csvOf(mapping: CsvMappingInput | null, typed: Typed): CsvReadingInput | null {
  if (mapping === null) return null
  const { roles = mapping.roles, days = mapping.days, decimal = mapping.decimal } = typed
  const balances = roles.includes('balance')
  return {
    mapping: { ...mapping, roles, days, decimal },
    openingCents: balances ? null : typed.opening,
    closingCents: balances ? null : typed.closing,
    ...(typed.ofSeparateAccount ? { ofSeparateAccount: true as const } : {}),
  }
}
