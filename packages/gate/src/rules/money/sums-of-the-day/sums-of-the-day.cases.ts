import type { GateCase } from '#rules/gate-case.ts'
import { cents } from '@quittance/kernel'
import { lawfulStatement } from '#rules/lawful-statement.data.ts'

const otherStatement = {
  ...lawfulStatement,
  principal: cents(50_000),
  paid: cents(0),
  total: cents(50_000),
}
const bothStatements = { ...lawfulStatement, total: cents(199_000) }

export const sumsOfTheDayCases = [
  {
    name: 'the total passes',
    rule: 'sums-of-the-day',
    text: 'Il reste 1 490,00 € à régler.',
    expected: 'pass',
  },
  {
    name: 'the total without cents passes',
    rule: 'sums-of-the-day',
    text: 'Il reste 1490 euros à régler.',
    expected: 'pass',
  },
  {
    name: 'the total in words passes',
    rule: 'sums-of-the-day',
    text: 'La somme de mille quatre cent quatre-vingt-dix euros est due.',
    expected: 'pass',
  },
  {
    name: 'a cent more is refused',
    rule: 'sums-of-the-day',
    text: 'Il reste 1 490,01 € à régler.',
    marks: '1 490,01 €',
    expected: 'refuse',
  },
  {
    name: 'a cent less is refused',
    rule: 'sums-of-the-day',
    text: 'Il reste 1 489,99 € à régler.',
    marks: '1 489,99 €',
    expected: 'refuse',
  },
  {
    name: 'a principal that differs is refused',
    rule: 'sums-of-the-day',
    text: 'Principal : 1 500,00 €',
    marks: '1 500,00 €',
    expected: 'refuse',
  },
  {
    name: 'a sum nobody knows is left to a person',
    rule: 'sums-of-the-day',
    text: 'Le devis de 2 000,00 € date de mai.',
    expected: 'ask',
  },
  {
    name: 'forty euros that a consumer never owes are left to a person',
    rule: 'sums-of-the-day',
    text: 'Il reste 1 490,00 €, plus 40,00 €.',
    expected: 'ask',
  },
  {
    name: 'an unknown statement is asked',
    rule: 'sums-of-the-day',
    text: 'Il reste 1 490,00 €.',
    dossier: { statement: undefined },
    expected: 'ask',
  },
  {
    name: 'no sum, no question',
    rule: 'sums-of-the-day',
    text: 'Bonjour.',
    expected: 'not-concerned',
  },
  {
    name: 'an instalment of a plan passes',
    rule: 'sums-of-the-day',
    text: 'Vous verserez 500,00 € le 5.',
    dossier: { step: 'payment-plan', statement: { ...lawfulStatement, quotable: [cents(50_000)] } },
    expected: 'pass',
  },
  {
    name: 'the total of another dossier that the message groups passes',
    rule: 'sums-of-the-day',
    text: 'Total du dossier : 500,00 €. Total à payer : 1 990,00 €.',
    dossier: { alongside: [otherStatement, bothStatements] },
    expected: 'pass',
  },
  {
    name: 'a total that is of none of the dossiers is refused',
    rule: 'sums-of-the-day',
    text: 'Total du dossier : 500,01 €.',
    marks: '500,01 €',
    dossier: { alongside: [otherStatement, bothStatements] },
    expected: 'refuse',
  },
  {
    name: 'a sum said to be owed is read without its currency',
    rule: 'sums-of-the-day',
    text: 'Reste à payer : 1590,00',
    marks: '1590,00',
    expected: 'refuse',
  },
  {
    name: 'a number that nobody says is owed is none',
    rule: 'sums-of-the-day',
    text: 'Vous devez nous rappeler au 04 78 00 15 90.',
    expected: 'not-concerned',
  },
  {
    name: 'a rate that the statement does not count is refused',
    rule: 'sums-of-the-day',
    text: 'Solde majoré de 1,5 % par mois.',
    marks: 'majoré de 1,5 % par mois',
    expected: 'refuse',
  },
  {
    name: 'the rate of a deed, or of the law, passes',
    rule: 'sums-of-the-day',
    text: 'La somme porte intérêts au taux annuel de 3,00 %.',
    expected: 'not-concerned',
  },
] as const satisfies readonly GateCase[]
