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
] as const satisfies readonly GateCase[]
