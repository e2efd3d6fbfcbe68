import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

import { readStatement } from '#statements/read-statement.ts'

const samples = join(import.meta.dirname, '../../../../../shared/fixtures/money')

type ExpectedStatement = {
  readonly account: string
  readonly currency: string | null
  readonly opening: number | null
  readonly closing: number | null
  readonly balanced: boolean | null
  readonly from: string | null
  readonly to: string | null
  readonly entries: readonly Record<string, unknown>[]
  readonly leftOut?: readonly string[]
}

type Expected = Record<
  string,
  {
    readonly readable: boolean
    readonly faulty?: string
    readonly statements?: readonly ExpectedStatement[]
  }
>

describe.skipIf(!existsSync(samples))(
  'samples of other programs (absent: the shared folder)',
  () => {
    for (const folder of existsSync(samples) ? ['camt', 'cfonb120', 'csv', 'mt940', 'ofx'] : []) {
      const expected: Expected = JSON.parse(
        readFileSync(join(samples, folder, 'expected.json'), 'utf8'),
      )
      for (const [name, answer] of Object.entries(expected)) {
        it(`reads ${folder}/${name} to the cent`, () => {
          const result = readStatement(readFileSync(join(samples, folder, name)))
          const refusal = result.kind === 'refused' ? result.error.code : null
          expect([null, 'unreadable']).toContain(refusal)
          expect(refusal === null ? answer.readable : mayRefuse(answer)).toBe(true)
          if (refusal !== null) return
          const { statements, warnings } =
            result.kind === 'refused' ? { statements: [], warnings: [] } : result.value
          expect(statements.map(shape)).toMatchObject((answer.statements ?? []).map(wanted))
          const left = warnings.filter(({ code }) => code === 'not-booked')
          expect(left).toHaveLength(
            (answer.statements ?? []).flatMap((statement) => statement.leftOut ?? []).length,
          )
          expect(answer.faulty === undefined || warnings.length > 0).toBe(true)
          const keys = statements.flatMap(({ entries }) => entries.map(({ key }) => key))
          expect(new Set(keys).size).toBe(keys.length)
        })
      }
    }
  },
)

/** A file that breaks its own format may be refused, or read with a warning. */
function mayRefuse({ readable, faulty }: Expected[string]): boolean {
  return !readable || faulty !== undefined
}

type Read = Extract<ReturnType<typeof readStatement>, { kind: 'answered' }>['value']

function shape(statement: Read['statements'][number]) {
  const { account, opening, closing, balanced, from, to, entries } = statement
  const number = account?.iban ?? account?.id
  return { number, currency: account?.currency, opening, closing, balanced, from, to, entries }
}

function wanted(statement: ExpectedStatement) {
  const { account, currency, opening, closing, balanced, from, to, entries } = statement
  return {
    number: account,
    currency: currency === '' ? null : currency,
    opening,
    closing,
    balanced,
    from,
    to,
    entries,
  }
}
