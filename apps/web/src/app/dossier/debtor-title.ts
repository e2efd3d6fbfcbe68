import type { DossierView } from '@quittance/contract'
import { NBSP } from '@quittance/kernel'

/** « M. Thomas Delmas, Café Lanterne »: as the debtor is known. */
export function debtorTitle({ debtor }: DossierView): string {
  const name = debtor.civility === null ? debtor.name : `${debtor.civility}${NBSP}${debtor.name}`
  return debtor.tradeName === null || debtor.tradeName === ''
    ? name
    : `${name}, ${debtor.tradeName}`
}
