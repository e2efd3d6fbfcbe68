import type {
  ConventionInput,
  CreditorInput,
  DepositInput,
  FirstOrganisation,
  StandingInput,
} from '@quittance/contract'

/** The pass phrase of every member of the tests. */
export const PASSWORD = 'une phrase pour les essais'

/** The separate account of the statement in `tests/fixtures/camt/valid/separate-account.xml`. */
const SEPARATE_IBAN = 'FR7699999000420000021057715'

const address = {
  line2: '',
  line3: '',
  street: '4 rue des Tilleuls',
  postCode: '69003',
  town: 'Lyon',
}

/** An agency with all that it needs to write and to be paid. */
export function firstOrganisation(asked: Partial<FirstOrganisation> = {}): FirstOrganisation {
  return {
    kind: 'agency',
    name: 'Cabinet Brévault',
    siren: null,
    address,
    phone: '06 39 98 14 07',
    email: 'contact@brevault.example',
    manager: {
      name: 'Claire Morin',
      email: `claire.${crypto.randomUUID()}@brevault.example`,
      password: PASSWORD,
    },
    ...asked,
  }
}

export function standing(asked: Partial<StandingInput> = {}): StandingInput {
  return {
    vatNumber: null,
    legalForm: null,
    insurer: 'Mutuelle du Parc',
    insuranceUntil: '2027-12-31',
    accountDeclaredOn: '2025-01-15',
    account: { holder: 'CABINET BREVAULT', iban: SEPARATE_IBAN, bic: null },
    phone: '06 39 98 14 07',
    email: 'contact@brevault.example',
    ...asked,
  }
}

export function creditor(asked: Partial<CreditorInput> = {}): CreditorInput {
  return {
    kind: 'company',
    actsAs: 'professional',
    trade: null,
    name: 'Atelier Lumen SARL',
    siret: null,
    siren: null,
    iban: null,
    accountHolder: null,
    email: null,
    phone: null,
    address: { ...address, street: '12 quai Perrache', postCode: '69002' },
    ...asked,
  }
}

export function convention(asked: Partial<ConventionInput> = {}): ConventionInput {
  return {
    signedOn: '2026-01-10',
    validUntil: null,
    basisAndAmounts: 'Le principal des factures, chaque élément à part.',
    liabilityGuarantee: 'Garantie contre la responsabilité civile du créancier.',
    feeTerms: 'Dix pour cent des sommes encaissées.',
    payOverTerms: 'Par virement, dans le mois de l’encaissement.',
    commissionRateHundredths: 1000,
    commissionTierRule: null,
    commissionTiers: [],
    commissionBase: 'all-collected',
    minimumCommissionCents: null,
    commissionCapCents: null,
    vatRateHundredths: 2000,
    commissionOnDirectPayments: false,
    creditNoteWhenReturned: false,
    rebillsCosts: false,
    setOffAllowed: false,
    payOverMonths: null,
    directDebitPower: true,
    directDebitPayOverDays: null,
    retentionAllowed: false,
    payOverDays: null,
    signedCopyFileId: null,
    ...asked,
  }
}

/** One invoice of 2 000,00 € between professionals, due on 31 January 2026. */
export function deposit(creditorId: string, asked: Partial<DepositInput> = {}): DepositInput {
  return {
    creditorId,
    debtor: debtor(),
    nature: 'invoice',
    title: 'le prix d’une devanture posée le 5 décembre 2025',
    limitationStartsOn: null,
    contractRateHundredths: null,
    items: [
      {
        number: 'F-2025-118',
        label: 'Devanture en chêne',
        issuedOn: '2025-12-31',
        dueOn: '2026-01-31',
        amountCents: 200_000,
      },
    ],
    creditNotes: [],
    ...asked,
  }
}

export function debtor(asked: Partial<DepositInput['debtor']> = {}): DepositInput['debtor'] {
  return {
    kind: 'professional',
    trade: 'merchant',
    civility: null,
    name: 'Garage des Ormes',
    tradeName: null,
    siren: null,
    email: null,
    phone: null,
    address: { ...address, street: '8 route de Vienne', postCode: '69007' },
    ...asked,
  }
}
