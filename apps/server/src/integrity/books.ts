import {
  amountsUnlikeBooks,
  checkLedger,
  entriesUnlikeCosts,
  entriesUnlikeRemissions,
  itemsUnlikeBooks,
  unequalSums,
  type AmountUnlikeBooks,
  type ItemUnlikeBooks,
  type UnlikeEntry,
  type UnlikeCostEntry,
} from '@quittance/database'
import type { Checked, Fault, Matter } from '#integrity/matter.ts'

/**
 * Every entry of the books sums to zero and is what was posted; every book sums to zero; the sums of
 * the months are those of their postings; each remission is what its entry writes off; lines of the
 * bank, payments, pay-overs and transfers have the amounts of their entries; the debtors' book holds what
 * is left of each principal, and no component of a claim stands below zero there.
 */
export async function checkBooks({ reads, organisationId }: Matter): Promise<Checked> {
  const { entries, unsound, altered, books } = await reads(checkLedger)
  const unequal = await reads(unequalSums)
  const unlike = await reads(entriesUnlikeRemissions)
  const unlikeCosts = await reads(entriesUnlikeCosts)
  const amounts = await reads(amountsUnlikeBooks)
  const items = await reads(itemsUnlikeBooks)
  return {
    checked: entries,
    faults: [
      ...books.map(({ book, cents }) => ({
        code: 'book-does-not-balance',
        subject: `ledger-book/${organisationId}/${book}`,
        sentence: `Le livre ${book} ne s’équilibre pas : il reste ${cents} centimes.`,
      })),
      ...unequal.map(({ account, month }) => ({
        code: 'sum-of-month-differs',
        subject: `ledger-sum/${organisationId}/${account}/${month}`,
        sentence: `La somme du compte ${account} pour le mois du ${month} n’est pas celle de ses lignes.`,
      })),
      ...unsound.map((id) => ({
        code: 'entry-does-not-balance',
        subject: `ledger-entry/${id}`,
        sentence: `L’écriture ${id} ne s’équilibre pas, ou touche deux livres.`,
      })),
      ...altered.map((id) => ({
        code: 'entry-altered',
        subject: `ledger-entry/${id}`,
        sentence: `L’écriture ${id} n’est plus celle qui a été passée.`,
      })),
      ...unlike.map(faultOfRemission),
      ...unlikeCosts.map(faultOfCost),
      ...amounts.map(faultOfAmount),
      ...items.map(faultOfItem),
    ],
  }
}

const named = {
  'bank-line': 'La ligne de banque',
  payment: 'L’encaissement',
  'pay-over': 'Le reversement',
  transfer: 'Le virement',
} as const

function faultOfAmount({ kind, id, amountCents, booksCents }: AmountUnlikeBooks): Fault {
  return {
    code: `${kind}-differs-from-entries`,
    subject: `${kind}/${id}`,
    sentence: `${named[kind]} ${id} porte ${amountCents} centimes, et les livres ${booksCents}.`,
  }
}

function faultOfItem({ itemId, leftCents, booksCents, leastCents }: ItemUnlikeBooks): Fault {
  const subject = `claim-item/${itemId}`
  return leastCents < 0
    ? {
        code: 'component-below-zero',
        subject,
        sentence: `Une composante de la créance ${itemId} est à ${leastCents} centimes au livre des débiteurs.`,
      }
    : {
        code: 'principal-differs-from-entries',
        subject,
        sentence: `Il reste ${leftCents} centimes du principal ${itemId}, et les livres en portent ${booksCents}.`,
      }
}

function faultOfRemission({ remissionId, entryId }: UnlikeEntry): Fault {
  return remissionId === null
    ? {
        code: 'write-off-without-remission',
        subject: `ledger-entry/${entryId}`,
        sentence: `L’écriture ${entryId} abandonne une créance, et aucune remise ne la porte.`,
      }
    : {
        code: 'remission-differs-from-entry',
        subject: `remission/${remissionId}`,
        sentence: `La remise ${remissionId} n’est pas ce que passe son écriture ${entryId}.`,
      }
}

/** What each cost pays, bills and charges is in its entries, and nothing else is. */
function faultOfCost({ costId, entryId }: UnlikeCostEntry): Fault {
  return costId === null
    ? {
        code: 'entry-without-cost',
        subject: `ledger-entry/${entryId}`,
        sentence: `L’écriture ${entryId} passe un frais, et aucun frais avancé ne la porte.`,
      }
    : {
        code: 'cost-differs-from-entry',
        subject: `cost/${costId}`,
        sentence: `Le frais ${costId} n’est pas ce que passe l’écriture ${entryId}.`,
      }
}
