import { cents, day, euros } from '@quittance/kernel'
import type {
  DemandFacts,
  LaterDemandFacts,
  LetterFactsByKind,
  Occasion,
  Party,
  PostalAddress,
  ReceiptFacts,
  Sender,
} from '@quittance/letters'
import { agreementFacts } from './sample-agreements.ts'
import { answerFacts } from './sample-answers.ts'
import { moneyFacts } from './sample-money.ts'

const nowhere: PostalAddress = {
  inside: null,
  building: null,
  street: null,
  locality: null,
  postCode: '69000',
  town: 'Lyon',
  country: null,
}

const agency: Sender = {
  capacity: 'agency',
  name: 'Cabinet Brévault',
  address: { ...nowhere, street: '4, place de l’Exemple' },
  contact: {
    phone: '04 72 00 00 12',
    email: 'dossiers@brevault.example',
    page: 'brevault.example/d/2026-0139',
  },
  legalMentions: [
    'Cabinet Brévault, SARL au capital de 20 000 €, SIREN 123 456 782, RCS Lyon.',
    'Recouvrement amiable pour le compte de tiers (CPCE R124-1 et suivants), déclaré au procureur de la République de Lyon. Assurance de responsabilité civile professionnelle : Mutuelle Fictive, contrat n° 88-1402.',
    'Vos données viennent du créancier et servent à ce seul recouvrement. Pour y accéder, les rectifier ou vous opposer à leur usage : donnees@brevault.example. Réclamation possible auprès de la CNIL.',
  ],
  signatory: { name: 'Camille Roussel', role: 'chargée de dossier' },
}

export const creditor: Party = {
  name: 'Piscines du Vallon',
  civility: null,
  address: { ...nowhere, street: '2, allée Fictive' },
}

export const firstReminderFacts: DemandFacts = {
  sender: agency,
  issuedOn: day('2026-04-14'),
  place: 'Lyon',
  caseNumber: '2026-0139',
  reference: '2026-0139-L1',
  registered: false,
  debtor: {
    name: 'Élodie Garnier',
    civility: 'madam',
    audience: 'consumer',
    address: { ...nowhere, street: '8, chemin Fictif' },
  },
  creditor,
  mandatedOn: day('2026-04-01'),
  basis:
    'le contrat du 2 février 2025 et la facture F-2025-0872 du 18 septembre 2025, relative à la rénovation d’un bassin',
  lines: [
    {
      element: 'principal',
      detail: 'facture F-2025-0872, échue le 18 octobre 2025',
      amountCents: euros('1990.00'),
    },
    {
      element: 'payment-received',
      detail: 'virement du 2 mars 2026',
      amountCents: euros('-500.00'),
    },
  ],
  payment: {
    holder: 'Cabinet Brévault, fonds de tiers',
    iban: 'FR7630006000011234567890189',
    bic: 'AGRIFRPP',
    reference: 'RF21D20260001',
    epcPayload:
      'BCD\n002\n1\nSCT\nAGRIFRPP\nCabinet Brévault, fonds de tiers\nFR7630006000011234567890189\nEUR1490.00\n\nRF21D20260001',
    otherMeans: null,
  },
  payBy: day('2026-05-01'),
  mediator: null,
}

const laterFacts: LaterDemandFacts = {
  ...firstReminderFacts,
  issuedOn: day('2026-05-11'),
  payBy: day('2026-05-26'),
  reference: '2026-0139-L2',
  firstLetter: { reference: '2026-0139-L1', sentOn: day('2026-04-14') },
}

const occasion: Occasion = {
  sender: agency,
  issuedOn: day('2026-06-01'),
  place: 'Lyon',
  caseNumber: '2026-0139',
  reference: '2026-0139-Q1',
  registered: false,
}

const receiptFacts: ReceiptFacts = {
  ...occasion,
  debtor: firstReminderFacts.debtor,
  creditor,
  receiptNumber: 'Q-2026-000123',
  firstLetter: laterFacts.firstLetter,
  payment: {
    amountCents: euros('600.00'),
    receivedOn: day('2026-06-01'),
    by: 'transfer',
    payer: null,
  },
  allocation: {
    parts: [
      { element: 'interest', detail: 'au 1er juin 2026', amountCents: euros('12.40') },
      {
        element: 'principal',
        detail: 'facture F-2025-0872',
        amountCents: euros('587.60'),
      },
    ],
    overpaidCents: cents(0),
    remainingCents: euros('902.40'),
  },
}

/** Boring and lawful facts of every kind of letter: one case of an agency against a consumer. */
export const sampleFacts: LetterFactsByKind = {
  'first-reminder': firstReminderFacts,
  'second-reminder': laterFacts,
  'last-reminder': { ...laterFacts, issuedOn: day('2026-05-29'), payBy: day('2026-06-12') },
  'formal-notice': {
    ...laterFacts,
    issuedOn: day('2026-06-16'),
    payBy: day('2026-07-01'),
    reference: '2026-0139-L4',
    registered: true,
    interestAfterNotice: 'starts-at-legal-rate',
    mediator: 'Médiation Fictive, 1, rue de l’Exemple, 75000 Paris, mediation.example',
  },
  ...answerFacts(laterFacts, occasion),
  ...agreementFacts(laterFacts, occasion),
  receipt: receiptFacts,
  'direct-debit-notice': {
    ...occasion,
    debtor: receiptFacts.debtor,
    creditor,
    firstLetter: laterFacts.firstLetter,
    mandate: {
      reference: 'RUM-2026-0001',
      identifier: 'FR72ZZZ123456',
      signedOn: day('2026-05-02'),
      holder: 'Élodie Garnier',
      iban: 'FR7630006000011234567890189',
    },
    collection: { amountCents: euros('150.00'), on: day('2026-07-01') },
  },
  'receipt-annulment': {
    ...occasion,
    debtor: receiptFacts.debtor,
    creditor,
    firstLetter: laterFacts.firstLetter,
    issuedOn: day('2026-06-09'),
    annulmentNumber: 'A-2026-000004',
    receipt: {
      number: 'Q-2026-000123',
      issuedOn: day('2026-06-01'),
      amountCents: euros('600.00'),
    },
    cause: 'payment-rejected',
    causeOn: day('2026-06-08'),
    lines: firstReminderFacts.lines,
  },
  'overpayment-refund': {
    ...occasion,
    debtor: receiptFacts.debtor,
    creditor,
    firstLetter: laterFacts.firstLetter,
    refund: {
      amountCents: euros('50.00'),
      on: day('2026-06-09'),
      iban: 'FR7699998000070000000440203',
      reference: 'V-2026-0004-1',
    },
  },
  'interest-statement': {
    ...occasion,
    issuedOn: day('2026-07-31'),
    recipient: null,
    creditor,
    debtor: firstReminderFacts.debtor,
    firstLetter: laterFacts.firstLetter,
    basis: firstReminderFacts.basis,
    asOf: day('2026-07-31'),
    items: [
      {
        number: 'F-2025-0872',
        label: 'Rénovation d’un bassin',
        dueOn: day('2025-10-18'),
        principalCents: euros('1990.00'),
        interest: { from: day('2026-06-17'), because: 'formal-notice' },
        segments: [
          {
            from: day('2026-06-17'),
            to: day('2026-06-30'),
            days: 14,
            baseCents: euros('1490.00'),
            rate: 262,
            rateSource: 'taux légal des autres cas, premier semestre 2026',
            interestCents: euros('1.50'),
            toConfirm: false,
          },
          {
            from: day('2026-07-01'),
            to: day('2026-07-31'),
            days: 31,
            baseCents: euros('1490.00'),
            rate: 275,
            rateSource: 'taux légal des autres cas, second semestre 2026',
            interestCents: euros('3.48'),
            toConfirm: true,
          },
        ],
        creditNotes: [],
        payments: [
          {
            on: day('2026-03-02'),
            toCostsCents: cents(0),
            toInterestCents: cents(0),
            toIndemnityCents: cents(0),
            toPrincipalCents: euros('500.00'),
          },
        ],
        indemnityCents: cents(0),
      },
    ],
    totalCents: euros('1494.98'),
    convention:
      'Calcul : base × jours × taux / 36 500, l’année comptée pour 365 jours, chaque ligne arrondie au centime le plus proche. Le premier et le dernier jour de chaque ligne sont comptés.',
    articles: ['C. civ. 1231-6', 'C. civ. 1343-1', 'CMF L313-2'],
    toConfirm: ['le taux du second semestre 2026, publié mais non encore relu.'],
    fingerprint: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
  'payment-notice': {
    ...occasion,
    debtorName: 'Mme Élodie Garnier',
    receiptNumber: receiptFacts.receiptNumber,
    payment: receiptFacts.payment,
    allocation: receiptFacts.allocation,
    creditor,
    payOverBy: day('2026-07-01'),
  },
  'payment-return-notice': {
    ...occasion,
    debtorName: 'Mme Élodie Garnier',
    creditor,
    receiptNumber: 'Q-2026-000123',
    annulmentNumber: 'Q-2026-000124',
    payment: { amountCents: euros('600.00'), receivedOn: day('2026-06-01') },
    returnedOn: day('2026-06-08'),
    paidOver: false,
  },
  ...moneyFacts(occasion, creditor),
  'exhibit-list': {
    ...occasion,
    recipient: null,
    creditorName: 'Piscines du Vallon',
    debtorName: 'Mme Élodie Garnier',
    sealedBundle: 'dossier-2026-0139-20260420-1a2b3c',
    exhibits: [
      {
        number: 1,
        sealedNumber: '0001',
        title: 'Contrat de rénovation d’un bassin, signé',
        datedOn: day('2025-02-02'),
        origin: 'créancier',
        pages: 4,
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
      {
        number: 2,
        sealedNumber: '0003',
        title: 'Facture F-2025-0872',
        datedOn: day('2025-09-18'),
        origin: 'créancier',
        pages: 1,
        sha256: '60303ae22b998861bce3b28f33eec1be758a213c86c93c076dbe9f558c11c752',
      },
      {
        number: 3,
        sealedNumber: null,
        title: 'Échanges par messagerie, 31 messages',
        datedOn: null,
        origin: null,
        pages: null,
        sha256: 'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13',
      },
    ],
  },
  'constat-request': {
    ...occasion,
    reference: '2026-0139-C1',
    office: {
      name: 'Maître Hélène Fictive',
      civility: null,
      address: { ...nowhere, street: '7, rue Imaginaire' },
    },
    creditor,
    debtorName: 'Mme Élodie Garnier',
    claim: 'la rénovation d’un bassin, facture F-2025-0872',
    presentedBy: 'Ana Vallon',
    seenAt: '2, allée Fictive, 69000 Lyon',
    sealedBundle: 'dossier-2026-0139-20260420-1a2b3c',
    conversations: [
      {
        exhibit: 3,
        sealedNumber: '0002',
        title: 'Élodie Garnier',
        app: 'WhatsApp',
        shownBy: 'phone',
        device: 'téléphone Exemple X1',
        messages: 31,
        keyMessages: [
          {
            position: 12,
            writtenAt: '14/04/2026 à 21:04',
            author: 'Élodie Garnier',
            text: 'Je vous dois bien les 1490 euros, je vire tout avant le 30.',
          },
        ],
      },
    ],
    enclosures: ['l’inventaire des pièces et la fiche de relevé'],
  },
  'constat-form': {
    ...occasion,
    reference: '2026-0139-C1',
    creditorName: 'Piscines du Vallon',
    debtorName: 'Mme Élodie Garnier',
    sealedBundle: 'dossier-2026-0139-20260420-1a2b3c',
    exhibits: [
      {
        number: 3,
        sealedNumber: '0002',
        title: 'Échanges par messagerie',
        messages: 31,
        sha256: 'fd61a03af4f77d870fc21e05e7e80678095c92d808cfb3b5c279ee04c74aca13',
      },
    ],
    threads: [
      {
        title: 'Pièce 3, « Élodie Garnier »',
        messages: [
          {
            position: 12,
            writtenAt: '14/04/2026 à 21:04',
            author: 'Élodie Garnier',
            text: 'Je vous dois bien les 1490 euros 🙏',
            isKey: true,
          },
        ],
      },
    ],
    lists: [
      {
        title: 'Sur le téléphone',
        items: [
          { what: 'marque et modèle', known: 'téléphone Exemple X1' },
          { what: 'numéro de série ou IMEI', known: null },
        ],
      },
    ],
    notProven: ['Qui tenait le téléphone au moment de chaque message.'],
    toConfirm: ['La norme NF Z67-147 n’a pas été lue par la maison.'],
  },
}
