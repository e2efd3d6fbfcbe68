import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareDays, day, daysBetween, holidayOn } from '@quittance/kernel'
import { readStatement } from '@quittance/money-files'
import { describe, expect, it } from 'vitest'
import { delmasConversation } from '#demo/delmas.ts'
import { demoDossiers, type DemoEvent } from '#demo/dossiers.data.ts'
import { movingClock } from '#demo/moving-clock.ts'
import { accountStatement } from '#demo/statement-file.ts'
import { dayOf } from '#demo/tell-story.ts'

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

describe('the days of the story', () => {
  const LEAP = 1461
  const isMail = (event: DemoEvent) => event.what === 'letter' && event.channel === 'e-mail'
  const todays = Array.from({ length: LEAP }, (_, days) => day('2026-01-01').add({ days }))

  it('are those counted back, but for an e-mail: it leaves on the first open day from then', () => {
    for (const today of todays) {
      for (const { debtor, events } of demoDossiers) {
        for (const event of events) {
          const put = daysBetween(
            today.subtract({ days: event.ago }),
            dayOf(event, { today, debtor }),
          )
          expect(put).toBeGreaterThanOrEqual(0)
          // Easter or Whit Sunday, and its Monday.
          expect(put).toBeLessThanOrEqual(isMail(event) ? 2 : 0)
        }
      }
    }
    const delmas = demoDossiers.find(({ debtor }) => debtor === 'delmas')
    const mail = delmas?.events.find(({ ago }) => ago === 12)
    expect(mail).toMatchObject({ channel: 'e-mail' })
    const left = (today: string) =>
      mail === undefined ? null : dayOf(mail, { today: day(today), debtor: 'delmas' }).toString()
    // Counted back to Armistice Day, to a Sunday, to Easter Sunday, to Christmas, to a Saturday.
    expect(left('2026-11-23')).toBe('2026-11-12')
    expect(left('2026-11-27')).toBe('2026-11-16')
    expect(left('2026-04-17')).toBe('2026-04-07')
    expect(left('2027-01-06')).toBe('2026-12-26')
    expect(left('2026-11-26')).toBe('2026-11-14')
  })

  it('keep what happens on a dossier in its order, and no e-mail on a closed day', () => {
    const told = todays.flatMap((today) =>
      demoDossiers.map(({ debtor, events }) =>
        events.map((event) => ({ event, on: dayOf(event, { today, debtor }) })),
      ),
    )
    for (const story of told) {
      const days = story.map(({ on }) => on)
      expect(days).toEqual(days.toSorted(compareDays))
      expect(new Set(days.map(String)).size).toBe(days.length)
      for (const { on } of story.filter(({ event }) => isMail(event))) {
        expect(on.dayOfWeek).toBeLessThan(7)
        expect(holidayOn(on, 'metropole')).toBeNull()
      }
    }
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
