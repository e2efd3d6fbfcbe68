import type { CreditorInput, DebtorInput } from '@quittance/contract'

const at = (street: string, postCode: string, town: string) => ({
  line2: '',
  line3: '',
  street,
  postCode,
  town,
})

const firm = {
  kind: 'company',
  actsAs: 'professional',
  trade: 'merchant',
  siret: null,
  siren: null,
  iban: null,
} as const

/** The creditors of the demonstration: fictional firms, phones of fiction, reserved domains. */
export const demoCreditors = {
  verrieres: {
    ...firm,
    name: 'Atelier Verrières',
    accountHolder: null,
    email: 'compta@atelier-verrieres.example',
    phone: '06 39 98 20 01',
    address: at('8 quai des Charpentes', '44000', 'NANTES'),
  },
  corvaisier: {
    ...firm,
    name: 'Imprimerie Corvaisier',
    accountHolder: null,
    email: 'facturation@corvaisier.example',
    phone: '06 39 98 20 02',
    address: at('31 rue de la Presse', '35000', 'RENNES'),
  },
  marais: {
    ...firm,
    name: 'Les Jardins du Marais',
    accountHolder: null,
    email: 'bureau@jardins-du-marais.example',
    phone: '06 39 98 20 03',
    address: at('4 chemin des Roselières', '85300', 'CHALLANS'),
  },
  tilleuls: {
    ...firm,
    trade: 'other',
    name: 'SCI Les Tilleuls',
    accountHolder: null,
    email: 'gerance@sci-les-tilleuls.example',
    phone: '06 39 98 20 04',
    address: at('2 place des Tilleuls', '49000', 'ANGERS'),
  },
} as const satisfies Record<string, CreditorInput>

/** The mediator of those that sell to consumers: nobody's, at a reserved domain. */
export const demoMediator = {
  name: 'Médiation Fictive de la Consommation',
  address: '1 rue de l’Exemple, 75000 PARIS',
  site: 'mediation-fictive.example',
}

export type DemoCreditor = keyof typeof demoCreditors

type Person = Pick<DebtorInput, 'name' | 'address'> & Partial<DebtorInput>

/** A professional debtor; `more` says what is particular to it. */
function professional(more: Person): DebtorInput {
  return {
    kind: 'professional',
    trade: 'merchant',
    civility: null,
    tradeName: null,
    siren: null,
    email: null,
    phone: null,
    ...more,
  }
}

function person(more: Person): DebtorInput {
  return { ...professional(more), kind: 'consumer', trade: null, ...more }
}

/** The debtors of the demonstration. */
export const demoDebtors = {
  delmas: professional({
    civility: 'M.',
    name: 'Thomas Delmas',
    tradeName: 'Café Lanterne',
    email: 'thomas.delmas@cafe-lanterne.example',
    phone: '06 39 98 14 07',
    address: at('17 rue de la Lanterne', '44000', 'NANTES'),
  }),
  ormes: professional({
    name: 'Garage des Ormes',
    email: 'contact@garage-des-ormes.example',
    phone: '06 39 98 30 02',
    address: at('5 route des Ormes', '44800', 'SAINT-HERBLAIN'),
  }),
  brume: professional({
    name: 'Hôtel de la Brume',
    email: 'reception@hotel-brume.example',
    phone: '06 39 98 30 03',
    address: at('1 boulevard de la Brume', '44500', 'LA BAULE'),
  }),
  arpege: professional({
    name: 'École Arpège',
    phone: '06 39 98 30 04',
    address: at('22 rue du Métronome', '35000', 'RENNES'),
  }),
  salicorne: professional({
    name: 'Restaurant La Salicorne',
    email: 'salle@la-salicorne.example',
    phone: '06 39 98 30 05',
    address: at('9 quai des Paludiers', '44350', 'GUÉRANDE'),
  }),
  girouette: professional({
    name: 'Éditions de la Girouette',
    email: 'compta@girouette.example',
    phone: '06 39 98 30 06',
    address: at('14 rue des Quatre-Vents', '35000', 'RENNES'),
  }),
  boussole: professional({
    name: 'Agence Boussole',
    email: 'bonjour@agence-boussole.example',
    phone: '06 39 98 30 07',
    address: at('3 passage du Nord', '49000', 'ANGERS'),
  }),
  vasseur: person({
    civility: 'Mme',
    name: 'Hélène Vasseur',
    email: 'helene.vasseur@courriel.example',
    phone: '06 39 98 30 08',
    address: at('6 allée des Mésanges', '49000', 'ANGERS'),
  }),
  kermadec: person({
    civility: 'M.',
    name: 'Yann Kermadec',
    phone: '06 39 98 30 09',
    address: at('40 rue du Goéland', '44600', 'SAINT-NAZAIRE'),
  }),
  lenoble: person({
    civility: 'Mme',
    name: 'Sophie Lenoble',
    email: 'sophie.lenoble@courriel.example',
    phone: '06 39 98 30 10',
    address: at('11 impasse du Puits', '85300', 'CHALLANS'),
  }),
  comptoir: professional({
    name: 'Le Comptoir des Épices',
    email: 'epices@comptoir.example',
    phone: '06 39 98 30 11',
    address: at('27 rue des Halles', '44000', 'NANTES'),
  }),
  moulin: professional({
    name: 'Boulangerie du Moulin',
    email: 'fournil@boulangerie-moulin.example',
    phone: '06 39 98 30 12',
    address: at('1 place du Moulin', '35000', 'RENNES'),
  }),
  sirius: professional({
    name: 'Cinéma Le Sirius',
    phone: '06 39 98 30 13',
    address: at('58 avenue des Étoiles', '44000', 'NANTES'),
  }),
  atlas: professional({
    name: 'Atlas Déménagements',
    email: 'exploitation@atlas-demenagements.example',
    phone: '06 39 98 30 14',
    address: at('ZA des Portes, lot 7', '44800', 'SAINT-HERBLAIN'),
  }),
  mercier: person({
    civility: 'M.',
    name: 'Paul Mercier',
    phone: '06 39 98 30 15',
    address: at('19 rue de la Fontaine', '85300', 'CHALLANS'),
  }),
} satisfies Record<string, DebtorInput>

export type DemoDebtor = keyof typeof demoDebtors
