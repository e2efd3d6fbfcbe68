import type { CoversView } from '@quittance/contract'
import {
  conventionInForce,
  conventionsOfCreditors,
  expectedCovers,
  freeByDossier,
  readPurse,
  shortfalls,
  waitingCredits,
  type ExpectedCover,
} from '@quittance/database'
import { addCents, cents, subtractCents, type Cents } from '@quittance/kernel'
import { stepsTold, type Teller } from '#client-money/pay-over/names.ts'
import type { Work } from '#wiring/work.ts'

/**
 * What is missing on the separate account, what the firm announced and advanced: fees are its own
 * (CPCE R124-2: nothing but creditors' funds stands there), a shortfall is covered the same day.
 */
export async function readCovers(work: Work): Promise<CoversView> {
  const { tx } = work
  const { creditors, feesCents, firmCents } = await shortfalls(tx)
  const advance = await readPurse(tx, { account: '467850' })
  const missing = addCents(firmCents, ...creditors.map(({ amountCents }) => amountCents))
  const toAdvance = atLeastZero(subtractCents(missing, advance.posted))
  const free = subtractCents(advance.posted, advance.reserved)
  const toBring = [
    { kind: 'fees' as const, amountCents: feesCents },
    { kind: 'advance' as const, amountCents: toAdvance },
  ].filter(({ amountCents }) => amountCents > 0)
  return {
    feesCents,
    firmCents,
    shortfalls: await Promise.all(
      creditors.map(async (one) => ({
        ...one,
        setOffAllowed: await maySetOff(work, one.creditorId),
        from: [...(await freeByDossier(tx, one.creditorId))],
      })),
    ),
    advancedCents: advance.posted,
    takeBackCents: atLeastZero(subtractCents(free, missing)),
    toBring,
    expected: await expectedViews(work),
    alarm: toBring.length > 0,
  }
}

/** Whether the convention in force with a creditor lets an advance be set off. */
export async function maySetOff({ tx, today }: Work, creditorId: string): Promise<boolean> {
  const conventions = (await conventionsOfCreditors(tx, [creditorId])).get(creditorId) ?? []
  const convention = conventionInForce(conventions, today)
  return convention?.setOffAllowed ?? false
}

function atLeastZero(amount: Cents): Cents {
  return cents(Math.max(0, amount))
}

async function expectedViews(work: Work): Promise<CoversView['expected']> {
  const expected = await expectedCovers(work.tx)
  const amounts = [...new Set(expected.map(({ amountCents }) => amountCents))]
  const credits = await waitingCredits(work.tx, amounts)
  const tell = await stepsTold(work)
  return expected.map((cover) => coverView(cover, { tell, credits }))
}

function coverView(
  cover: ExpectedCover,
  {
    tell,
    credits,
  }: { readonly tell: Teller; readonly credits: Awaited<ReturnType<typeof waitingCredits>> },
): CoversView['expected'][number] {
  const lines = credits
    .filter(({ amountCents }) => amountCents === cover.amountCents)
    .map(({ id, on, from, words }) => ({
      bankLineId: id,
      on: on.toString(),
      from,
      named: words.includes(cover.reference),
    }))
  return {
    id: cover.id,
    kind: cover.kind,
    reference: cover.reference,
    amountCents: cover.amountCents,
    announced: tell(cover.announced),
    lines: lines.toSorted((one, other) => Number(other.named) - Number(one.named)),
  }
}
