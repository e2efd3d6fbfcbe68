import { dayText, eurosText, percentText } from '@quittance/kernel'
import { declaredLoan } from '@quittance/law'
import type { ComposedLetter, LetterBlock } from '#words/composed-letter.ts'
import type { AcknowledgmentOfDebtFacts, Birth } from '#words/facts/agreement-facts.ts'
import type { Party } from '#words/facts/parties.ts'
import {
  creditorReference,
  firstLetterReference,
  framedLetter,
  lawfulParagraph,
  nameInText,
  ofName,
  waysToAnswer,
} from '#words/frame.ts'
import { addressInText } from '#words/french/postal-lines.ts'
import { oneOf } from '#words/french/typography.ts'
import { draftingClause } from '#words/kinds/agreement/plan-clauses.ts'
import { statementBlock } from '#words/kinds/debt-blocks.ts'
import { letterText } from '#words/letter-text.ts'

/**
 * An acknowledgment of debt (reconnaissance de dette) to be completed by the hand of who signs it.
 *
 * The sum of the undertaking is left blank, in words and in figures: the debtor writes both himself
 * (C. civ. 1376). What is claimed is set out apart, and binds nobody. Who, what for, the undertaking and the
 * signature are on one page: no sheet can be changed for another.
 */
export function acknowledgmentOfDebt(facts: AcknowledgmentOfDebtFacts): ComposedLetter {
  const framed = framedLetter(facts, {
    kind: 'acknowledgment-of-debt',
    to: null,
    subject: 'Reconnaissance de dette, à compléter par la personne qui s’engage',
    references: [creditorReference(facts), firstLetterReference(facts.firstLetter)],
    body: [
      statementBlock('debt', facts.lines, 'Somme demandée à ce jour, à titre d’information'),
      effect(facts),
      beforeSigning(facts),
      ...loanDeclaration(facts),
      ...draftingClause(facts.sender),
      parties(facts),
      cause(facts),
      undertaking(facts),
      ...term(facts),
      rate(facts),
      byHand(facts),
    ],
    signsFor: null,
    isDocument: true,
  })
  const letter = { ...framed, signature: [] }
  return { ...letter, text: letterText(letter) }
}

function parties(facts: AcknowledgmentOfDebtFacts): LetterBlock {
  const { debtor, creditor, sender } = facts
  const lender = creditor ?? { name: sender.name, civility: null, address: sender.address }
  return {
    kind: 'table',
    id: 'parties',
    columns: [
      { title: 'Parties', holds: 'words' },
      { title: 'Identité et adresse', holds: 'text' },
      { title: 'Né(e) le, à', holds: 'text' },
    ],
    rows: [
      ['La personne qui s’engage', identity(debtor), bornText(facts.debtorBirth)],
      ['Le créancier', identity(lender), bornText(facts.creditorBirth)],
    ],
    sums: [],
    opensPage: true,
  }
}

function identity(party: Party): string {
  return `${nameInText(party)}, ${addressInText(party.address)}`
}

/** What nobody said is left for the parties to write. */
function bornText(birth: Birth | null): string {
  if (birth === null) return 'sans objet pour une société'
  return `${birth.on === null ? '………………' : dayText(birth.on)}, ${birth.place ?? '………………'}`
}

function cause({ basis }: AcknowledgmentOfDebtFacts): LetterBlock {
  return lawfulParagraph('cause', `Origine de la dette : ${basis}.`)
}

function undertaking({ creditor, sender }: AcknowledgmentOfDebtFacts): LetterBlock {
  const to = creditor === null ? sender.name : nameInText(creditor)
  return lawfulParagraph(
    'undertaking',
    `Engagement. Je reconnais devoir à ${to} la somme que j’écris ci-dessous de ma main, en toutes ` +
      `lettres et en chiffres, et je m’engage à la payer (article 1376 du Code civil). Si les deux ` +
      `diffèrent, celle en toutes lettres l’emporte.`,
  )
}

/** The blanks: nobody fills them but who signs. */
function byHand({ debtor }: AcknowledgmentOfDebtFacts): LetterBlock {
  return {
    kind: 'table',
    id: 'by-hand',
    columns: [
      { title: 'À écrire de ma main', holds: 'words' },
      { title: '', holds: 'blank' },
    ],
    rows: [
      ['La somme en toutes lettres', ''],
      ['La somme en chiffres, en euros', ''],
      ['Fait à', ''],
      ['Le', ''],
      [`Signature ${ofName(debtor)}`, ''],
    ],
    sums: [],
    tall: [0, 4],
  }
}

function term({ dueOn, instalments }: AcknowledgmentOfDebtFacts): readonly LetterBlock[] {
  if (instalments.length > 0) {
    const rows = instalments.map(
      ({ dueOn: on, amountCents }) => `${eurosText(amountCents)} le ${dayText(on)}`,
    )
    return [lawfulParagraph('term', `Terme. Je paierai ${listed(rows)}.`)]
  }
  if (dueOn === null) return []
  return [
    lawfulParagraph('term', `Terme. Je paierai cette somme au plus tard le ${dayText(dueOn)}.`),
  ]
}

function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} et ${last}`
}

function rate({ rate: hundredths }: AcknowledgmentOfDebtFacts): LetterBlock {
  return lawfulParagraph(
    'rate',
    hundredths === null
      ? 'Intérêts. Cet acte ne prévoit pas d’intérêts conventionnels.'
      : `Intérêts. La somme porte intérêts au taux annuel de ${percentText(hundredths)} ` +
          `(article 1343-1 du Code civil).`,
  )
}

function effect({ interruptsLimitation }: AcknowledgmentOfDebtFacts): LetterBlock {
  return lawfulParagraph(
    'effect',
    interruptsLimitation
      ? `Ce que change ma signature. Cet acte reconnaît la dette : il interrompt la prescription ` +
          `(article 2240 du Code civil), et le délai laissé au créancier pour faire valoir sa ` +
          `créance recommence à courir, pour la même durée, du jour où je signe. Il peut être produit comme preuve.`
      : `Ce que change ma signature. Cet acte reconnaît la dette et peut être produit comme preuve. ` +
          `Il n’interrompt pas le délai de forclusion d’un crédit à la consommation (article R312-35 ` +
          `du Code de la consommation).`,
  )
}

function loanDeclaration({ loan }: AcknowledgmentOfDebtFacts): readonly LetterBlock[] {
  if (loan === null) return []
  const { declared, threshold } = declaredLoan(loan.madeOn, loan.principalCents)
  if (!declared) return []
  return [
    lawfulParagraph(
      'loan-declaration',
      `Déclaration du prêt. Ce prêt, fait le ${dayText(loan.madeOn)}, dépasse ${eurosText(threshold)} : il ` +
        `se déclare à l’administration fiscale par le formulaire 2062 (CGI, article 242 ter, 3).`,
    ),
  ]
}

function beforeSigning(facts: AcknowledgmentOfDebtFacts): LetterBlock {
  const ways = oneOf(waysToAnswer(facts.sender.contact))
  const advice =
    facts.debtor.audience === 'consumer'
      ? 'un avocat, une association de consommateurs ou un point-justice, dont l’accueil est gratuit'
      : 'un avocat ou mon expert-comptable'
  return lawfulParagraph(
    'before-signing',
    `Avant de signer. Rien ne m’oblige à signer. Je peux prendre conseil : ${advice}. Je peux ` +
      `contester tout ou partie de cette dette, et demander un autre calendrier : ${ways}, ou par ` +
      `courrier. Je garde une copie de cet acte.`,
  )
}
