import type { PayOverBlock } from '@quittance/contract'
import type { MoneyFreeze, PayOverToDo, PayoutAccount } from '@quittance/database'
import {
  dayText,
  englishDay,
  englishEuros,
  eurosText,
  isAfter,
  said,
  type Day,
  type Said,
} from '@quittance/kernel'

/** Why a receipt may not be paid over now, in a code and in words. */
export type Blocked = { readonly because: PayOverBlock; readonly said: Said }

/** What is known of the creditors of a queue: their accounts, and what is frozen. */
export type Standing = {
  readonly accounts: readonly PayoutAccount[]
  readonly freezes: readonly MoneyFreeze[]
  readonly today: Day
}

/**
 * Says of each receipt to pay over, the nearest term first, why it may not leave; null when it may.
 *
 * What a dossier holds is given to its receipts in the order of their terms, those blocked included:
 * the money of a cheque that waits pays nobody else.
 */
export function blocksOf(
  rows: readonly PayOverToDo[],
  standing: Standing,
): ReadonlyMap<string, Blocked | null> {
  const left = new Map<string, number>()
  const answers = new Map<string, Blocked | null>()
  for (const row of rows) {
    if (row.state === 'ordered') continue
    const purse = `${row.creditorId}/${row.dossierId}`
    const held = left.get(purse) ?? row.heldCents
    left.set(purse, held - row.amountCents)
    answers.set(row.id, blockOf(row, held, standing))
  }
  return answers
}

function blockOf(row: PayOverToDo, held: number, standing: Standing): Blocked | null {
  const frozen = freezeOn(row, standing.freezes)
  if (frozen !== null) return frozen
  const account = accountBlock(
    standing.accounts.filter(({ creditorId }) => creditorId === row.creditorId),
  )
  if (account !== null) return account
  if (row.chequeTermUnknown) {
    return {
      because: 'cheque-term-unknown',
      said: said(
        'C’est un chèque : indiquez d’abord, dans « Fonds de tiers », combien de jours la banque peut le reprendre.',
        'This is a cheque: state first, under “Client money”, for how many days the bank may take it back.',
      ),
    }
  }
  if (isAfter(row.availableOn, standing.today)) {
    return {
      because: 'not-yet-available',
      said: said(
        `Fonds encore reprenables par la banque : ils seront disponibles le ${dayText(row.availableOn)}.`,
        `The bank may still take these funds back: they will be available on ${englishDay(row.availableOn)}.`,
      ),
    }
  }
  return held >= row.amountCents ? null : notEnough(row, held)
}

function notEnough(row: PayOverToDo, held: number): Blocked {
  const there = row.heldCents > 0 && held > 0 ? row.heldCents : null
  return {
    because: 'not-enough-held',
    said:
      there === null
        ? said(
            'Le dossier ne tient plus ces fonds : la banque les a repris, ou un autre ordre les réserve.',
            'The case no longer holds these funds: the bank took them back, or another order reserves them.',
          )
        : said(
            `Le dossier ne tient que ${eurosText(there)} pour ce créancier.`,
            `The case holds only ${englishEuros(there)} for this creditor.`,
          ),
  }
}

const frozenBy: Readonly<Record<MoneyFreeze['kind'], Said>> = {
  insolvency: said('procédure collective du créancier', 'insolvency of the creditor'),
  attachment: said('saisie', 'attachment'),
  dispute: said('litige sur ces fonds', 'dispute over these funds'),
  other: said('blocage', 'freeze'),
}

function freezeOn(
  { creditorId, dossierId }: Pick<PayOverToDo, 'creditorId' | 'dossierId'>,
  freezes: readonly MoneyFreeze[],
): Blocked | null {
  const freeze = freezes.find(
    (one) =>
      one.creditorId === creditorId && (one.dossierId === null || one.dossierId === dossierId),
  )
  if (freeze === undefined) return null
  const kind = frozenBy[freeze.kind]
  return {
    because: 'frozen',
    said: said(
      `Fonds bloqués, ${kind.fr} : ${freeze.because}`,
      `Funds frozen, ${kind.en}: ${freeze.because}`,
    ),
  }
}

/** The account that a creditor is paid to: the last one confirmed; none while a later one waits. */
export function countingAccount(accounts: readonly PayoutAccount[]): PayoutAccount | null {
  const latest = accounts.find(({ state }) => state !== 'refused')
  return latest?.state === 'confirmed' ? latest : null
}

/** Why the account of a creditor cannot be paid to, from its versions, the last one first. */
export function accountBlock(accounts: readonly PayoutAccount[]): Blocked | null {
  const account = countingAccount(accounts)
  if (account === null) return unconfirmed(accounts)
  const [last] = account.checks
  switch (last?.result) {
    case 'match':
    case 'close-match':
    case 'not-possible':
      return null
    case 'no-match':
      return {
        because: 'payee-differs',
        said: said(
          'La banque dit que le titulaire du compte n’est pas ce créancier : corrigez le compte.',
          'The bank says that the holder of the account is not this creditor: correct the account.',
        ),
      }
    case 'returned':
      return {
        because: 'payee-to-check',
        said: said(
          'Un virement vers ce compte est revenu : vérifiez de nouveau son IBAN et son titulaire.',
          'A transfer to this account came back: check its IBAN and its holder again.',
        ),
      }
    case undefined:
      return {
        because: 'payee-to-check',
        said: said(
          'Le titulaire de ce compte n’a pas été vérifié auprès de la banque.',
          'The holder of this account has not been checked with the bank.',
        ),
      }
  }
}

function unconfirmed(accounts: readonly PayoutAccount[]): Blocked {
  return accounts.some(({ state }) => state === 'proposed')
    ? {
        because: 'account-to-confirm',
        said: said(
          'Un compte est noté pour ce créancier : une autre personne doit le confirmer.',
          'An account is recorded for this creditor: another person has to confirm it.',
        ),
      }
    : {
        because: 'no-account',
        said: said(
          'Aucun compte n’est noté pour ce créancier : son IBAN et son titulaire manquent.',
          'No account is recorded for this creditor: its IBAN and its holder are missing.',
        ),
      }
}
