import type { CreditorView } from '@quittance/contract'
import type { CreditorRecord } from '@quittance/database'
import { isBefore, type Day } from '@quittance/kernel'
import { exampleOf } from '#client-money/commission/example.ts'

/** A creditor as the API shows it on a day: only the last convention can be in force. */
export function creditorView(row: CreditorRecord, today: Day): CreditorView {
  const { mediator } = row
  const {
    id,
    kind,
    actsAs,
    trade,
    name,
    siret,
    siren,
    iban,
    accountHolder,
    email,
    phone,
    address,
  } = row
  return {
    id,
    kind,
    actsAs,
    trade,
    name,
    siret,
    siren,
    iban,
    accountHolder,
    email,
    phone,
    address,
    mediator: mediator === null ? null : { ...mediator, saidOn: mediator.saidOn.toString() },
    conventions: row.conventions.map((convention, index) => ({
      id: convention.id,
      version: convention.version,
      signedOn: convention.signedOn.toString(),
      validUntil: convention.validUntil?.toString() ?? null,
      basisAndAmounts: convention.basisAndAmounts,
      liabilityGuarantee: convention.liabilityGuarantee,
      feeTerms: convention.feeTerms,
      payOverTerms: convention.payOverTerms,
      commissionRateHundredths: convention.commissionRateHundredths,
      commissionTierRule: convention.commissionTierRule,
      commissionTiers: [...convention.commissionTiers],
      commissionBase: convention.commissionBase,
      minimumCommissionCents: convention.minimumCommissionCents,
      commissionCapCents: convention.commissionCapCents,
      vatRateHundredths: convention.vatRateHundredths,
      retentionAllowed: convention.retentionAllowed,
      commissionOnDirectPayments: convention.commissionOnDirectPayments,
      creditNoteWhenReturned: convention.creditNoteWhenReturned,
      rebillsCosts: convention.rebillsCosts,
      payOverDays: convention.payOverDays,
      payOverMonths: convention.payOverMonths,
      directDebitPower: convention.directDebitPower,
      directDebitPayOverDays: convention.directDebitPayOverDays,
      setOffAllowed: convention.setOffAllowed,
      signedCopyFileId: convention.signedCopyFileId,
      inForce:
        index === 0 && (convention.validUntil === null || !isBefore(convention.validUntil, today)),
      example: exampleOf(convention),
    })),
  }
}
