import { houseSendingPolicy } from '@quittance/cases'
import type { CreditorInput, SendingRuleInput, StandingInput } from '@quittance/contract'
import type { Day } from '@quittance/kernel'
import { createCreditor, signConvention } from '#creditors/creditor-verbs.ts'
import { sayMediator } from '#creditors/mediator.ts'
import { demoMediator } from '#demo/people.data.ts'
import { setSendingRule } from '#outreach/sendings/modes/sending-policy.ts'
import { found, type WithFounding } from '#people/first-run.ts'
import { changeStanding } from '#people/standing.ts'
import { handOf, houseOfStory, type Hand } from '#demo/hand.ts'
import type { House } from '#wiring/house.ts'

/** The separate account of the fictional firm: no bank of France bears the code 99999. */
export const DEMO_IBAN = 'FR7699999000420000021057715'

const firm = {
  kind: 'agency',
  name: 'Cabinet Brévault (données fictives)',
  siren: null,
  address: {
    line2: '',
    line3: '',
    street: '12 rue des Trois Fictions',
    postCode: '44000',
    town: 'Nantes',
  },
  phone: '06 39 98 00 10',
  email: 'cabinet@brevault.example',
} as const

/** Founds the fictional firm on a day, with its manager, its insurance and its declared account. */
export async function foundDemoFirm(
  house: House,
  of: {
    readonly start: Day
    readonly email: string
    readonly password: string
    readonly withIt?: WithFounding
  },
): Promise<Hand> {
  const story = houseOfStory(house, of.start)
  const manager = { name: 'Claire Brévault', email: of.email, password: of.password }
  const founding = { ...firm, manager, isDemo: true }
  const { organisationId, userId } = await found(story.house, founding, of.withIt)
  const hand = handOf(story, { organisationId, userId, name: manager.name, role: 'manager' })
  await hand.does(changeStanding, standingOn(of.start))
  await hand.does(setSendingRule, atOnce)
  return hand
}

/** Letters of the story leave on their day. */
const atOnce: SendingRuleInput = {
  ...houseSendingPolicy,
  mailMinutes: 0,
  letterMinutes: 0,
  bankWorkingDays: null,
  reason: 'Les lettres partent dès leur approbation.',
}

/** From now on what is approved may be taken back for a while, as in a house that begins. */
export async function holdWhatIsApproved(hand: Hand): Promise<void> {
  const reason = 'Garder le temps d’annuler un envoi approuvé.'
  await hand.does(setSendingRule, { ...houseSendingPolicy, reason })
}

function standingOn(start: Day): StandingInput {
  return {
    // Of no firm: its SIREN counts from one to eight.
    vatNumber: 'FR11123456782',
    legalForm: 'SARL au capital de 10 000 €',
    insurer: 'Assurances de la Fiction',
    insuranceUntil: start.add({ years: 3 }).toString(),
    accountDeclaredOn: start.subtract({ days: 30 }).toString(),
    account: { holder: 'Cabinet Brévault – compte affecté', iban: DEMO_IBAN, bic: 'BREVFRPPXXX' },
    phone: firm.phone,
    email: firm.email,
  }
}

/** Records a creditor and the written convention it signed that day (CPCE R124-3). */
export async function recordCreditor(hand: Hand, creditor: CreditorInput): Promise<string> {
  const { id } = await hand.does(createCreditor, creditor)
  const isLandlord = creditor.trade === 'other'
  await hand.does(sayMediator, {
    id,
    named: isLandlord ? null : demoMediator,
    saidBy: isLandlord ? 'la gérance' : 'ses conditions générales de vente',
    saidOn: hand.house.clock.today().toString(),
  })
  await hand.does(signConvention, {
    id,
    signedOn: hand.house.clock.today().toString(),
    validUntil: null,
    basisAndAmounts:
      'Principal des factures confiées, pénalités de retard et indemnité forfaitaire de 40 € par facture entre professionnels ; chaque élément est réclamé séparément.',
    liabilityGuarantee:
      'Le cabinet garantit le créancier des conséquences pécuniaires de ses actes de recouvrement, à hauteur de son contrat d’assurance.',
    feeTerms: 'Douze pour cent hors taxes des sommes encaissées, aucun frais en cas d’échec.',
    payOverTerms: 'Virement au créancier dans les quinze jours de l’encaissement effectif.',
    commissionRateHundredths: 1200,
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
    payOverDays: 15,
    signedCopyFileId: null,
  })
  return id
}
