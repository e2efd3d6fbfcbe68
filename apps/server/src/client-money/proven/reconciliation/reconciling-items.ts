import { daysBetween, said, type Day, type Said } from '@quittance/kernel'
import { z } from 'zod'
import type { AccountDayFacts } from '#client-money/proven/read-day.ts'

/** What reconciles a day, or keeps it from being reconciled: each is named, and has an age. */
const itemSchema = z.object({
  kind: z.enum([
    'bank-differs',
    'account-in-debit',
    'statement-gap',
    'statement-unbalanced',
    'statement-aside',
    'foreign-line',
    'debit-to-explain',
    'line-to-match',
    'firm-shortfall',
    'creditors-shortfall',
  ]),
  /** Since when; the day of the proof where there is no other. */
  on: z.iso.date(),
  amountCents: z.number().int(),
  /** Who the bank names, or the account. */
  name: z.string().nullable(),
})

export type ReconcilingItem = z.infer<typeof itemSchema>

/** The items as kept with a proof. */
export const itemsSchema = z.array(itemSchema)

/** The items of a day, what hides a difference first. */
export function itemsOf(facts: AccountDayFacts): readonly ReconcilingItem[] {
  const { statement, ledgerBankCents, shortfalls, toExplain, inDebit } = facts
  const on = statement.to.toString()
  const differs = statement.closingCents - ledgerBankCents
  const item = (
    kind: ReconcilingItem['kind'],
    amountCents: number,
    more: Partial<ReconcilingItem> = {},
  ) => (amountCents === 0 ? [] : [{ kind, on, amountCents, name: null, ...more }])
  return [
    ...item('bank-differs', differs),
    ...inDebit.flatMap(({ account, name, debitCents }) =>
      item('account-in-debit', debitCents, { name: name ?? account }),
    ),
    ...gapsBetween(facts),
    ...[statement, ...facts.before].flatMap((one) =>
      one.balanced === false
        ? [
            {
              kind: 'statement-unbalanced' as const,
              on: one.to.toString(),
              amountCents: 0,
              name: one.fileName,
            },
          ]
        : [],
    ),
    ...asidesOf(facts),
    ...foreignOf(facts),
    ...toExplain.flatMap(({ bookedOn, amountCents, counterparty }) =>
      item(amountCents < 0 ? 'debit-to-explain' : 'line-to-match', amountCents, {
        on: bookedOn.toString(),
        name: counterparty,
      }),
    ),
    ...item('firm-shortfall', shortfalls.firm),
    ...item('creditors-shortfall', shortfalls.creditors),
  ]
}

/** Statements that do not follow on from one another: the opening of one is not the closing before. */
function gapsBetween({ statement, before }: AccountDayFacts): readonly ReconcilingItem[] {
  const all = [statement, ...before]
  return all.slice(0, -1).flatMap(({ openingCents, from, to }, at) => {
    const earlier = all[at + 1]
    if (openingCents === null || earlier === undefined) return []
    const overlaps = from !== null && Temporal.PlainDate.compare(from, earlier.to) <= 0
    const amountCents = openingCents - earlier.closingCents
    if (overlaps || amountCents === 0) return []
    return [
      { kind: 'statement-gap' as const, on: (from ?? to).toString(), amountCents, name: null },
    ]
  })
}

/** Statements kept aside; one that waits for its lines in another currency is told by them. */
function asidesOf({ aside, foreign, statement }: AccountDayFacts): readonly ReconcilingItem[] {
  const told = new Set(foreign.map(({ statementId }) => statementId))
  return aside.flatMap(({ statementId, to, from, foundCents, expectedCents }) =>
    told.has(statementId)
      ? []
      : [
          {
            kind: 'statement-aside' as const,
            on: (to ?? from ?? statement.to).toString(),
            amountCents: (foundCents ?? 0) - (expectedCents ?? 0),
            name: null,
          },
        ],
  )
}

/** No euro of theirs is in the account: their name tells the sum. */
function foreignOf({ foreign, statement }: AccountDayFacts): readonly ReconcilingItem[] {
  return foreign.map(({ bookedOn, amount, currency, counterparty }) => ({
    kind: 'foreign-line' as const,
    on: (bookedOn ?? statement.to).toString(),
    amountCents: 0,
    name: [`${currency} ${decimalText(amount)}`, counterparty].filter(Boolean).join(', '),
  }))
}

function decimalText(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, '0')
  return `${hundredths < 0 ? '\u2212' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`
}

/** How many days an item has stood. */
export function ageOf({ on }: ReconcilingItem, today: Day): number {
  return Math.max(0, daysBetween(Temporal.PlainDate.from(on), today))
}

/** What an item is, in a sentence. */
export function itemSaid({ kind, name }: ReconcilingItem): Said {
  const who = name === null ? said('', '') : said(` (${name})`, ` (${name})`)
  switch (kind) {
    case 'bank-differs':
      return said(
        'La banque et le compte 512100 des livres diffèrent.',
        'The bank and account 512100 of the books differ.',
      )
    case 'account-in-debit':
      return said(
        `Un compte qui ne peut pas être débiteur l’est${who.fr}.`,
        `An account that may not be in debit is${who.en}.`,
      )
    case 'statement-gap':
      return said(
        'Ce relevé n’ouvre pas sur le solde du précédent : il en manque un.',
        'This statement does not open on the balance of the one before: one is missing.',
      )
    case 'statement-unbalanced':
      return said(`Un relevé ne tombe pas juste${who.fr}.`, `A statement does not add up${who.en}.`)
    case 'statement-aside':
      return said(
        'Un relevé est mis de côté : aucune de ses lignes n’est prise.',
        'A statement is kept aside: none of its lines is taken.',
      )
    case 'foreign-line':
      return said(
        `Ligne dans une autre monnaie que l’euro, en quarantaine${who.fr}`,
        `Line in another currency than the euro, kept apart${who.en}`,
      )
    case 'debit-to-explain':
      return said(
        `Débit que personne n’a expliqué${who.fr}`,
        `Debit that nobody explained${who.en}`,
      )
    case 'line-to-match':
      return said(`Encaissement à identifier${who.fr}`, `Receipt to identify${who.en}`)
    case 'firm-shortfall':
      return said(
        'Insuffisance que le cabinet doit couvrir (frais de la banque, débits)',
        'Shortfall that the agency has to cover (bank fees, debits)',
      )
    case 'creditors-shortfall':
      return said(
        'Insuffisance que des mandants doivent couvrir (paiements repris après reversement)',
        'Shortfall that creditors have to cover (payments taken back after being paid over)',
      )
  }
}
