import { day, type Day } from '@quittance/kernel'
import { array, assert, constantFrom, integer, property, record, tuple } from 'fast-check'
import { describe, expect, inject, it } from 'vitest'
import {
  decideTaking,
  LARGEST_AMOUNT,
  takeRegardless,
  type StatementToTake,
} from '#statements/taking/decide-taking.ts'
import {
  unknownAccount,
  type KnownAccount,
  type KnownLine,
} from '#statements/taking/known-account.ts'

type Line = Omit<KnownLine, 'key'> & { readonly at: number }

/** A bank that booked some lines, and what it prints of them. */
type Bank = { readonly opening: number; readonly lines: readonly Line[] }

const anyBank = record({
  opening: integer({ min: 0, max: 5 }).map((euros) => euros * 100),
  lines: array(
    record({
      day: integer({ min: 1, max: 12 }),
      amount: constantFrom(100, 100, 200, -100, 300),
      counterparty: constantFrom('MARTIN', 'Durand SARL', null),
      reference: constantFrom('RF18', 'F-12', ''),
    }),
    { minLength: 1, maxLength: 18 },
  ),
}).map(({ opening, lines }): Bank => ({
  opening,
  lines: lines
    .toSorted((one, other) => one.day - other.day)
    .map(({ day: on, amount, counterparty, reference }, at) => ({
      at,
      bookedOn: november(on),
      amount,
      counterparty,
      iban: null,
      bankReference: null,
      references: reference === '' ? [] : [reference],
    })),
}))

function november(on: number): Day {
  return day(`2026-11-${String(on).padStart(2, '0')}`)
}

/** The statement of whole days, whatever `id` the bank gives it this time. */
function printed(bank: Bank, { from, to, id }: { from: number; to: number; id: string }) {
  const inside = bank.lines.filter(({ bookedOn }) => bookedOn.day >= from && bookedOn.day <= to)
  const opening = bank.opening + sum(bank.lines.filter(({ bookedOn }) => bookedOn.day < from))
  const statement: StatementToTake = {
    from: november(from),
    to: november(to),
    opening,
    closing: opening + sum(inside),
    foreign: false,
    closed: true,
    entries: inside.map(({ at: _at, bookedOn, ...line }, index) => ({
      ...line,
      on: bookedOn,
      index,
      key: `${id}|${index + 1}`,
    })),
  }
  return { statement, inside }
}

/** The books of the product, as the statements come. */
class Books {
  readonly taken: (KnownLine & { readonly at: number })[] = []
  opening: { on: Day; amount: number } | null = null
  provedUntil: Day | null = null
  aside: { statement: StatementToTake; inside: readonly Line[] }[] = []

  receive(given: { statement: StatementToTake; inside: readonly Line[] }): void {
    if (!this.try(given)) {
      this.aside.push(given)
      return
    }
    let again = true
    while (again) {
      const waiting = this.aside
      this.aside = []
      for (const one of waiting) if (!this.try(one)) this.aside.push(one)
      again = this.aside.length < waiting.length
    }
  }

  try({ statement, inside }: { statement: StatementToTake; inside: readonly Line[] }): boolean {
    const taking = decideTaking(this.known(statement), statement)
    if (taking.kind === 'aside') return false
    if (taking.opening !== null) this.opening = taking.opening
    const { to, closing } = statement
    if (
      closing !== null &&
      (this.provedUntil === null || Temporal.PlainDate.compare(to, this.provedUntil) > 0)
    ) {
      this.provedUntil = to
    }
    for (const index of taking.entries) {
      const entry = statement.entries[index]
      const line = inside[index]
      if (entry === undefined || line === undefined) throw new Error('an entry of the statement')
      this.taken.push({ ...line, key: entry.key })
    }
    return true
  }

  known({ from, to }: StatementToTake): KnownAccount {
    const order = (line: KnownLine) =>
      Temporal.PlainDate.compare(line.bookedOn, from) < 0
        ? 'before'
        : Temporal.PlainDate.compare(line.bookedOn, to) > 0
          ? 'after'
          : 'in'
    const days = this.taken
      .map(({ bookedOn }) => bookedOn)
      .toSorted((one, other) => Temporal.PlainDate.compare(one, other))
    return {
      opening: this.opening === null ? null : { ...this.opening, replaceable: true },
      lines: this.taken.filter((line) => order(line) === 'in'),
      sumBefore: sum(this.taken.filter((line) => order(line) === 'before')),
      sumAfter: sum(this.taken.filter((line) => order(line) === 'after')),
      provedUntil: this.provedUntil,
      firstDay: days[0] ?? null,
      lastDay: days.at(-1) ?? null,
      moved: 0,
    }
  }

  balance(): number {
    return (this.opening?.amount ?? 0) + sum(this.taken)
  }
}

function sum(lines: readonly { readonly amount: number }[]): number {
  return lines.reduce((total, { amount }) => total + amount, 0)
}

describe('statements taken as they come', () => {
  it('end with each line of the bank once, in any order, overlapping and sent again', () => {
    assert(
      property(
        anyBank,
        array(tuple(integer({ min: 1, max: 12 }), integer({ min: 0, max: 6 })), {
          minLength: 1,
          maxLength: 8,
        }),
        array(integer({ min: 0, max: 7 }), { maxLength: 4 }),
        (bank, spans, again) => {
          const sent = [
            ...spans,
            ...again.flatMap((at) => (spans[at] === undefined ? [] : [spans[at]])),
          ]
          const books = new Books()
          for (const [at, [from, length]] of sent.entries()) {
            books.receive(printed(bank, { from, to: Math.min(12, from + length), id: `S${at}` }))
          }
          books.receive(printed(bank, { from: 1, to: 12, id: 'whole' }))
          expect(books.balance()).toBe(bank.opening + sum(bank.lines))
          expect(books.opening?.amount).toBe(bank.opening)
          const content = ({ bookedOn, amount }: KnownLine) => `${bookedOn.toString()} ${amount}`
          const whole = bank.lines.map((line) => content({ ...line, key: '' }))
          expect(books.taken.map(content).toSorted()).toEqual(whole.toSorted())
          expect(books.aside).toEqual([])
        },
      ),
      { seed: 20261122, numRuns: 500 * inject('campaign') },
    )
  })

  it('after each one, hold a balance that the bank gave', () => {
    assert(
      property(
        anyBank,
        array(tuple(integer({ min: 1, max: 12 }), integer({ min: 0, max: 6 })), {
          minLength: 1,
          maxLength: 8,
        }),
        (bank, spans) => {
          const books = new Books()
          const balances = new Set(
            Array.from(
              { length: 13 },
              (_, until) =>
                bank.opening + sum(bank.lines.filter(({ bookedOn }) => bookedOn.day <= until)),
            ),
          )
          for (const [at, [from, length]] of spans.entries()) {
            books.receive(printed(bank, { from, to: Math.min(12, from + length), id: `S${at}` }))
            expect(balances).toContain(books.balance())
          }
        },
      ),
      { seed: 20261123, numRuns: 500 * inject('campaign') },
    )
  })
})

const payment = (on: string, amount: number, key: string) => ({
  key,
  index: Number(key.split('|')[1]) - 1,
  on: day(on),
  amount,
  counterparty: 'MARTIN',
  iban: null,
  references: [],
  bankReference: null,
})

describe('two statements of one day', () => {
  const morning: KnownAccount = {
    ...unknownAccount,
    opening: { on: day('2026-11-10'), amount: 1000, replaceable: true },
    lines: [{ ...payment('2026-11-10', 20, 'A|1'), bookedOn: day('2026-11-10') }],
    provedUntil: day('2026-11-10'),
    firstDay: day('2026-11-10'),
    lastDay: day('2026-11-10'),
  }
  const evening = { from: day('2026-11-10'), to: day('2026-11-10'), foreign: false, closed: true }

  it('keep two equal payments two, when the second begins where the first ends', () => {
    const entries = [payment('2026-11-10', 20, 'B|1')]
    const statement = { ...evening, opening: 1020, closing: 1040, entries }
    expect(decideTaking(morning, statement)).toMatchObject({ kind: 'take', entries: [0] })
  })

  it('add what the whole day has more than its morning', () => {
    const entries = [payment('2026-11-10', 20, 'B|1'), payment('2026-11-10', 20, 'B|2')]
    const statement = { ...evening, opening: 1000, closing: 1040, entries }
    expect(decideTaking(morning, statement)).toMatchObject({ kind: 'take', entries: [1] })
  })

  it('add nothing when the same one is sent again under another name', () => {
    const entries = [payment('2026-11-10', 20, 'B|1')]
    const statement = { ...evening, opening: 1000, closing: 1020, entries }
    expect(decideTaking(morning, statement)).toMatchObject({ kind: 'take', entries: [] })
  })

  it('know a line again that another format names less', () => {
    const entries = [{ ...payment('2026-11-10', 20, 'B|1'), counterparty: 'MART' }]
    const statement = { ...evening, opening: null, closing: null, entries }
    expect(decideTaking(morning, statement)).toMatchObject({ kind: 'take', entries: [] })
  })

  it('know a payer again whose name another format writes without its ligature', () => {
    const [line] = morning.lines
    const known = line === undefined ? [] : [{ ...line, counterparty: 'Sœur Agnès' }]
    const entries = [{ ...payment('2026-11-10', 20, 'B|1'), counterparty: 'SOEUR AGNES' }]
    const statement = { ...evening, opening: null, closing: null, entries }
    const taking = decideTaking({ ...morning, lines: known }, statement)
    expect(taking).toMatchObject({ kind: 'take', entries: [] })
  })

  it('take another payer of the same amount for another payment', () => {
    const entries = [{ ...payment('2026-11-10', 20, 'B|1'), counterparty: 'DURAND' }]
    const statement = { ...evening, opening: null, closing: null, entries }
    expect(decideTaking(morning, statement)).toMatchObject({ kind: 'take', entries: [0] })
  })
})

describe('two notifications of one day', () => {
  const numbered = (key: string, bankReference: string | null) => ({
    ...payment('2026-11-11', 20, key),
    bankReference,
  })
  const known: KnownAccount = {
    ...unknownAccount,
    lines: [{ ...numbered('A|1', 'AcctSvcrRef B-1'), bookedOn: day('2026-11-11') }],
    firstDay: day('2026-11-11'),
    lastDay: day('2026-11-11'),
  }
  const of = (key: string, bankReference: string | null) => ({
    from: day('2026-11-11'),
    to: day('2026-11-11'),
    opening: null,
    closing: null,
    foreign: false,
    closed: true,
    entries: [numbered(key, bankReference)],
  })
  const taken = (account: KnownAccount, key: string, reference: string | null) =>
    decideTaking(account, of(key, reference))

  it('that the bank numbers apart are two lines, though all else is the same', () => {
    expect(taken(known, 'B|1', 'AcctSvcrRef B-2')).toMatchObject({ entries: [0] })
    expect(taken(known, 'A|1', 'AcctSvcrRef B-2')).toMatchObject({ entries: [0] })
  })

  it('of one number, without a number, or of another kind of number, are one line', () => {
    for (const reference of ['AcctSvcrRef B-1', null, 'NtryRef camt.054 1']) {
      expect(taken(known, 'B|1', reference)).toMatchObject({ entries: [] })
    }
  })

  it('add nothing to a day that balances speak for', () => {
    const proved = {
      ...known,
      opening: { on: day('2026-11-11'), amount: 0, replaceable: true },
      provedUntil: day('2026-11-11'),
    }
    expect(taken(proved, 'B|1', 'AcctSvcrRef B-2')).toMatchObject({ entries: [] })
  })

  it('are known again in the statement of the day, whatever numbers it gives', () => {
    const two = { ...numbered('B|1', 'AcctSvcrRef B-2'), bookedOn: day('2026-11-11') }
    const both = { ...known, lines: [...known.lines, two] }
    const entries = ['X-1', 'X-2'].map((one, at) => numbered(`S|${at + 1}`, `AcctSvcrRef ${one}`))
    const statement = { ...of('S|1', null), opening: 0, closing: 40, entries }
    expect(decideTaking(both, statement)).toMatchObject({ kind: 'take', entries: [] })
  })
})

describe('a statement that does not hold waits aside', () => {
  const known: KnownAccount = {
    ...unknownAccount,
    opening: { on: day('2026-11-10'), amount: 1000, replaceable: true },
    sumBefore: 20,
    provedUntil: day('2026-11-10'),
    firstDay: day('2026-11-10'),
    lastDay: day('2026-11-10'),
  }
  const of = (from: string, opening: number, closing: number) => ({
    from: day(from),
    to: day(from),
    opening,
    closing,
    foreign: false,
    closed: true,
    entries: [payment(from, 50, 'C|1')],
  })

  it('when an amount is not in euros', () => {
    const taking = decideTaking(known, { ...of('2026-11-11', 1020, 1070), foreign: true })
    expect(taking).toMatchObject({ kind: 'aside', reason: 'foreign-currency' })
  })

  it('when its entries do not make its closing', () => {
    const taking = decideTaking(known, of('2026-11-11', 1020, 1075))
    expect(taking).toEqual({ kind: 'aside', reason: 'not-balanced', expected: 1070, found: 1075 })
  })

  it('when one is missing before it, with the balance awaited and the one found', () => {
    const taking = decideTaking(known, of('2026-11-12', 1500, 1550))
    expect(taking).toEqual({ kind: 'aside', reason: 'gap', expected: 1020, found: 1500 })
  })

  it('when it is older than the first, and does not end where that one begins', () => {
    const older = { ...known, sumBefore: 0, sumAfter: 20 }
    const taking = decideTaking(older, of('2026-11-02', 100, 150))
    expect(taking).toEqual({ kind: 'aside', reason: 'gap', expected: 1000, found: 150 })
  })

  it('when it is older, and a person decided since what the opening was', () => {
    const decided = { on: day('2026-11-10'), amount: 1000, replaceable: false }
    const older = { ...known, opening: decided, sumBefore: 0, sumAfter: 20 }
    const taking = decideTaking(older, of('2026-11-09', 950, 1000))
    expect(taking).toMatchObject({ kind: 'aside', reason: 'opening-decided' })
  })

  it('when a day taken had a line more', () => {
    const within = {
      ...known,
      sumBefore: 0,
      lines: [{ ...payment('2026-11-11', 70, 'A|1'), bookedOn: day('2026-11-11') }],
      lastDay: day('2026-11-12'),
      provedUntil: day('2026-11-12'),
      sumAfter: 5,
    }
    const taking = decideTaking(within, of('2026-11-11', 1000, 1050))
    expect(taking).toEqual({ kind: 'aside', reason: 'disagrees', expected: null, found: 1050 })
  })

  it('when nothing closes it', () => {
    const taking = decideTaking(known, { ...of('2026-11-11', 1020, 1070), closed: false })
    expect(taking).toMatchObject({ kind: 'aside', reason: 'not-closed' })
  })

  it('when an amount of it is one that no bank reaches, whatever a person says', () => {
    const [entry] = of('2026-11-11', 1020, 1070).entries
    const huge = { ...payment('2026-11-11', LARGEST_AMOUNT + 1, 'C|1') }
    const statement = { ...of('2026-11-11', 0, 0), opening: null, closing: null, entries: [huge] }
    const waits = { kind: 'aside', reason: 'too-large', expected: null, found: null }
    expect(decideTaking(known, statement)).toEqual(waits)
    expect(takeRegardless(known, statement)).toEqual(waits)
    const full = { ...known, moved: 2 ** 51 }
    const drop = { ...statement, entries: entry === undefined ? [] : [entry] }
    expect(decideTaking(full, drop)).toEqual(waits)
    const largest = { ...statement, entries: [{ ...huge, amount: LARGEST_AMOUNT }] }
    expect(decideTaking(known, largest)).toMatchObject({ kind: 'take', entries: [0] })
  })

  it('unless a person takes it all the same: what no known line can be', () => {
    const taken = takeRegardless(known, of('2026-11-12', 1500, 1550))
    expect(taken).toMatchObject({ kind: 'take', entries: [0], opening: null })
  })
})

describe('an older statement', () => {
  it('tells the opening in place of the first', () => {
    const known: KnownAccount = {
      ...unknownAccount,
      opening: { on: day('2026-11-10'), amount: 1000, replaceable: true },
      sumAfter: 20,
      provedUntil: day('2026-11-10'),
      firstDay: day('2026-11-10'),
      lastDay: day('2026-11-10'),
    }
    const statement = {
      from: day('2026-11-05'),
      to: day('2026-11-09'),
      opening: 800,
      closing: 1000,
      foreign: false,
      closed: true,
      entries: [payment('2026-11-06', 200, 'O|1')],
    }
    expect(decideTaking(known, statement)).toEqual({
      kind: 'take',
      entries: [0],
      opening: { on: day('2026-11-05'), amount: 800 },
      replacesOpening: true,
    })
  })
})
