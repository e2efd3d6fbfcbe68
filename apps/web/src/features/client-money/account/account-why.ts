import type { AccountProof } from '@quittance/contract'
import { cents, subtractCents, type Day, type Explanation, type Said } from '@quittance/kernel'
import { sidesOf } from '#features/client-money/account/account-sides.ts'
import type { ClientMoneyWords } from '#features/client-money/client-money-words.ts'
import type { Format } from '#words/use-format.ts'

/** What an explanation is written with: the words and the figures of the language on the screen. */
export type Writing = {
  readonly words: ClientMoneyWords
  readonly format: Format
  readonly say: (of: Said) => string
}

/** Why the bank side is what it is: the statement, held against our own entries. */
export function whyBank(
  proof: AccountProof & { readonly bankCents: number },
  on: Day,
  { words, format }: Writing,
): Explanation {
  const bank = cents(proof.bankCents)
  const ledger = cents(proof.ledgerBankCents)
  const same = proof.bankCents === proof.ledgerBankCents
  const apart = bank > ledger ? subtractCents(bank, ledger) : subtractCents(ledger, bank)
  return {
    rule: 'separate-account-bank',
    sentence: words.whyBank(format.day(on)),
    citations: [],
    result: format.euros(bank),
    steps: [
      {
        rule: 'separate-account-entries',
        sentence: `${words.whyLedger}. ${
          same ? words.whyLedgerSame : words.whyLedgerOther(format.euros(apart))
        }`,
        citations: [],
        steps: [],
        result: format.euros(ledger),
        certainty: same ? 'established' : 'unknown',
      },
    ],
  }
}

/** Why the owed side is what it is: each account of client money, which add up to it. */
export function whyOwed(proof: AccountProof, { words, format, say }: Writing): Explanation {
  const { owed, owedParts } = sidesOf(proof)
  return {
    rule: 'separate-account-owed',
    sentence: owedParts.length === 0 ? words.whyOwedNone : words.whyOwed,
    citations: [{ code: 'CPCE', article: 'R124-2', kind: 'regulation' }],
    result: format.euros(owed),
    steps: owedParts.map(({ account, label, amountCents }) => ({
      rule: `account-${account}`,
      sentence: `${say(label)}, ${words.accountNumber(account)}`,
      citations: [],
      steps: [],
      result: format.euros(cents(amountCents)),
    })),
  }
}
