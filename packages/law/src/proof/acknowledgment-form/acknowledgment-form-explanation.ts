import {
  eurosText,
  NBSP,
  THIN_SPACE,
  type Certainty,
  type Citation,
  type Explanation,
} from '@quittance/kernel'
import { acknowledgmentTexts } from '#proof/acknowledgment-form/acknowledgment-form.data.ts'
import type { DeclaredLoan } from '#proof/acknowledgment-form/declared-loan.ts'
import type {
  AcknowledgmentDefect,
  AcknowledgmentForm,
  AcknowledgmentFormFacts,
} from '#proof/acknowledgment-form/acknowledgment-form.rule.ts'

/** The tree of « Pourquoi ? » of the force of an acknowledgment: its form, then each defect. */
export function explainAcknowledgment(
  facts: AcknowledgmentFormFacts,
  value: AcknowledgmentForm,
  reasons: { readonly certainty: Certainty; readonly declaration: DeclaredLoan | null },
): Explanation {
  const { certainty, declaration } = reasons
  return {
    rule: 'proof/acknowledgment-form',
    sentence: FORCE_WORDS[value.force],
    citations: textsOf(facts, value),
    steps: [
      ...(value.amount === null
        ? []
        : [
            {
              rule: 'proof/acknowledged-amount',
              sentence:
                value.amountFrom === 'words'
                  ? 'La somme retenue est celle qui est écrite en toutes lettres.'
                  : 'La somme retenue est celle qui est écrite en chiffres.',
              citations: [acknowledgmentTexts.wordsWin],
              steps: [],
              result: eurosText(value.amount),
            },
          ]),
      ...value.defects.map(explainDefect),
      ...(declaration?.declared === true ? [explainDeclaration(declaration)] : []),
    ],
    certainty,
  }
}

const FORCE_WORDS: Readonly<Record<AcknowledgmentForm['force'], string>> = {
  full: 'La reconnaissance de dette fait preuve de la somme.',
  'beginning-of-proof':
    'La reconnaissance de dette vaut commencement de preuve par écrit, à corroborer par un autre moyen.',
  none: `Sans la signature du débiteur, ce n’est pas une reconnaissance de dette${THIN_SPACE}; un écrit qui émane de lui peut rester un commencement de preuve.`,
}

const DEFECT_WORDS: Readonly<Record<AcknowledgmentDefect, string>> = {
  'debtor-signature-missing': 'Le débiteur n’a pas signé.',
  'words-not-readable':
    'La somme en toutes lettres n’a pas pu être lue ici, et une personne doit la lire. Claire pour un juge, elle suffirait.',
  'amount-missing': 'Aucune somme n’est écrite.',
  'amount-in-words-missing': 'La somme n’est pas écrite en toutes lettres.',
  'amount-in-figures-missing': 'La somme n’est pas écrite en chiffres.',
  'words-and-figures-differ': `Les lettres et les chiffres diffèrent${NBSP}: les lettres l’emportent.`,
  'mention-not-by-the-debtor': 'La somme n’a pas été écrite par le débiteur lui-même.',
  'parties-missing': 'L’acte ne nomme pas les parties.',
  'debtor-not-identified': 'L’acte ne nomme pas le débiteur.',
  'creditor-not-identified': 'L’acte ne nomme pas le créancier.',
}

/** The declaration of a loan, as a step of another answer. */
export function explainDeclaration({ threshold, source, certainty }: DeclaredLoan): Explanation {
  return {
    rule: 'proof/loan-declaration',
    sentence: `Un prêt de plus de ${eurosText(threshold)} se déclare à l’administration fiscale, formulaire 2062.`,
    citations: [acknowledgmentTexts.declaration, source],
    steps: [],
    certainty,
  }
}

function explainDefect(defect: AcknowledgmentDefect): Explanation {
  return {
    rule: `proof/${defect}`,
    sentence: DEFECT_WORDS[defect],
    citations: [acknowledgmentTexts.form],
    steps: [],
    ...(defect === 'words-not-readable' && { certainty: 'unknown' as const }),
  }
}

function textsOf(facts: AcknowledgmentFormFacts, value: AcknowledgmentForm): readonly Citation[] {
  if (value.force === 'beginning-of-proof') {
    return [
      acknowledgmentTexts.form,
      acknowledgmentTexts.beginningOfProof,
      acknowledgmentTexts.beginning,
    ]
  }
  switch (facts.kind) {
    case 'notarial-deed':
      return [acknowledgmentTexts.notarial]
    case 'lawyer-deed':
      return [acknowledgmentTexts.lawyer]
    case 'private-deed':
    case undefined:
      return [
        acknowledgmentTexts.form,
        ...(facts.debtorIs === 'merchant' ? [acknowledgmentTexts.merchants] : []),
        ...(facts.mentionBy === 'process-that-shows-the-author'
          ? [acknowledgmentTexts.electronicMention, acknowledgmentTexts.typedMention]
          : []),
      ]
  }
}
