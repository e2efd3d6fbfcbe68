import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { day } from '@quittance/kernel'
import { readStatement } from '@quittance/money-files'
import { describe, expect, it } from 'vitest'
import { delmasConversation } from '#demo/delmas.ts'
import { movingClock } from '#demo/moving-clock.ts'
import { accountStatement } from '#demo/statement-file.ts'

const house = join(import.meta.dirname, '../../../..')

describe('the files of the demonstration', () => {
  it('carry the sample conversation of the checkout, byte for byte', () => {
    const shared = join(house, 'tests/fixtures/sms-backup-restore/valid/delmas.xml')
    expect(existsSync(shared)).toBe(true)
    expect(readFileSync(join(import.meta.dirname, 'files/delmas-sms.xml'))).toEqual(
      readFileSync(shared),
    )
  })

  it('promise, in the conversation, a day that is sixteen days away', () => {
    const text = new TextDecoder().decode(delmasConversation(day('2026-04-14')))
    expect(text).toContain('OK pour te payer 1 950 € avant le 30/04.')
    expect(text).toContain('readable_date="2026-04-09 21:47:05"')
  })

  it('give a statement that balances', () => {
    const bytes = accountStatement({
      iban: 'FR7699999000420000021057715',
      from: day('2026-06-01'),
      to: day('2026-06-30'),
      bookings: [
        {
          on: day('2026-06-20'),
          amount: -5,
          counterparty: null,
          remittance: 'FRAIS',
          family: 'fee',
        },
        {
          on: day('2026-06-10'),
          amount: 95_000,
          counterparty: 'A & B',
          remittance: 'RF21D20260001',
          family: 'transfer',
        },
      ],
    })
    const read = readStatement(bytes)
    expect(read).toMatchObject({
      value: {
        warnings: [],
        statements: [
          {
            opening: 0,
            closing: 94_995,
            balanced: true,
            from: '2026-06-01',
            to: '2026-06-30',
            entries: [{ amount: 95_000, counterparty: 'A & B' }, { amount: -5 }],
          },
        ],
      },
    })
  })
})

describe('the statement of the fictional bank', () => {
  it('goes on from the last closing, and names what our orders named', () => {
    const bytes = accountStatement({
      iban: 'FR7699999000420000021057715',
      name: '1',
      opening: 131_413,
      from: day('2026-06-30'),
      to: day('2026-06-30'),
      bookings: [
        {
          on: day('2026-06-30'),
          amount: -111_413,
          counterparty: 'IMPRIMERIE CORVAISIER',
          remittance: 'V-2026-0001',
          reference: 'V-2026-0001-1',
          family: 'sent',
        },
      ],
    })
    expect(readStatement(bytes)).toMatchObject({
      value: {
        warnings: [],
        statements: [
          {
            opening: 131_413,
            closing: 20_000,
            balanced: true,
            entries: [{ amount: -111_413, references: ['V-2026-0001-1'] }],
          },
        ],
      },
    })
  })
})

describe('movingClock', () => {
  it('stands on the day it was set to, and never goes back', () => {
    const clock = movingClock(day('2026-03-01'))
    const first = clock.now()
    expect(Temporal.Instant.compare(first, clock.now())).toBe(-1)
    clock.moveTo(day('2026-05-04'))
    expect(clock.today().toString()).toBe('2026-05-04')
    clock.moveTo(day('2026-03-02'))
    expect(clock.today().toString()).toBe('2026-05-04')
  })
})
