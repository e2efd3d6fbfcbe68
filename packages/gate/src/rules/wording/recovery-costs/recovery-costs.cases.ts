import type { GateCase } from '#rules/gate-case.ts'
import { cents } from '@quittance/kernel'
import { lawfulStatement } from '#rules/lawful-statement.data.ts'

export const recoveryCostsCases = [
  {
    name: 'a file fee is refused',
    rule: 'recovery-costs',
    text: 'Des frais de dossier de 35 € s’ajoutent.',
    marks: 'frais de dossier',
    expected: 'refuse',
  },
  {
    name: 'costs that stay with the creditor are said freely',
    rule: 'recovery-costs',
    text: 'Les frais de relance ne sont pas à votre charge.',
    expected: 'pass',
  },
  {
    name: 'the fees of the goods are part of the price',
    rule: 'recovery-costs',
    text: 'La facture comprend les frais de livraison.',
    expected: 'pass',
  },
  {
    name: 'with a title the rule has no hold',
    rule: 'recovery-costs',
    text: 'Des frais de dossier s’ajoutent.',
    dossier: { title: true },
    expected: 'not-concerned',
  },
  {
    name: 'without knowing of a title, a person is asked',
    rule: 'recovery-costs',
    text: 'Des frais de dossier s’ajoutent.',
    dossier: { title: undefined },
    expected: 'ask',
  },
  {
    name: 'costs that the law puts on the debtor are named so',
    rule: 'recovery-costs',
    text: 'Frais récupérables selon la loi : 25,79.',
    dossier: { statement: { ...lawfulStatement, costs: cents(2579), total: cents(152_579) } },
    expected: 'pass',
  },
  {
    name: 'and so named without any in the statement are refused',
    rule: 'recovery-costs',
    text: 'Frais récupérables selon la loi : 25,79.',
    expected: 'refuse',
  },
  {
    name: 'reminders about two invoices cost nothing',
    rule: 'recovery-costs',
    text: 'Je gèle les relances sur les deux factures.',
    expected: 'pass',
  },
  {
    name: 'reminders that are invoiced are refused',
    rule: 'recovery-costs',
    text: 'Nos relances vous seront facturées.',
    expected: 'refuse',
  },
  {
    name: 'a clause of a contract puts no cost on the debtor',
    rule: 'recovery-costs',
    text: 'Selon l’article 9 de nos conditions générales, les frais du recouvrement amiable sont supportés par le client.',
    expected: 'refuse',
  },
  {
    name: 'nor does one told after the costs',
    rule: 'recovery-costs',
    text: 'Les frais sont à la charge de l’acheteur, selon le contrat.',
    expected: 'refuse',
  },
  {
    name: 'costs to pay back are refused',
    rule: 'recovery-costs',
    text: 'Vous aurez donc à nous rembourser ces frais.',
    expected: 'refuse',
  },
  {
    name: 'costs that our client pays are lawful',
    rule: 'recovery-costs',
    text: 'Selon le contrat, nos honoraires sont payés par notre client.',
    expected: 'pass',
  },
] as const satisfies readonly GateCase[]
