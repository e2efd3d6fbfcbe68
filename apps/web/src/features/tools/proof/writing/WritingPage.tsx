import { answerWriting, type WritingDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import { writingShape } from '#features/tools/proof/proof-shapes.ts'
import { ProofTabs } from '#features/tools/proof/ProofTabs.tsx'
import { proofWords } from '#features/tools/proof/words/proof-words.ts'
import { askable } from '#app/law/proof/exhibit-asks.ts'
import { WritingAnswer, WritingDetail } from '#features/tools/proof/writing/WritingAnswer.tsx'
import { WritingForm } from '#features/tools/proof/writing/WritingForm.tsx'
import { todayInFrance } from '#features/tools/tool/today.ts'
import { shortOf } from '#features/tools/tool/short-of.ts'
import { ToolPage } from '#features/tools/tool/ToolPage.tsx'
import { useFacts } from '#features/tools/tool/use-facts.ts'
import { useWords } from '#words/use-words.ts'

const blank: WritingDocument = { asOf: todayInFrance().toString() }

const example: WritingDocument = {
  asOf: '2026-11-21',
  actKind: 'juridical-act',
  against: 'other',
  actOn: '2025-02-01',
  actAmount: 195_000,
  claimedAmount: 195_000,
  exhibits: [
    { kind: 'bank-transfer', from: 'creditor', states: 'payment' },
    {
      kind: 'sms',
      from: 'debtor',
      authorGrade: 'C',
      states: 'debt-and-amount',
      amountInFigures: 195_000,
    },
  ],
}

/** The proof tool: whether a writing is required, and what the exhibits prove. */
export function WritingPage(): ReactNode {
  const words = useWords(proofWords)
  const facts = useFacts(writingShape, blank)
  const { sound } = facts
  const asked = useMemo(() => askable(sound), [sound])
  const outcome = useMemo(() => answerWriting(asked), [asked])
  return (
    <ToolPage
      title={words.title}
      says={words.says}
      facts={facts}
      blank={blank}
      example={example}
      tabs={<ProofTabs here="writing" />}
      form={<WritingForm of={facts} />}
      short={shortOf(outcome, ({ standing }) => words[standing])}
      answer={<WritingAnswer facts={asked} outcome={outcome} />}
      detail={<WritingDetail facts={asked} outcome={outcome} />}
      explain={outcome.outcome === 'needs-facts' ? null : outcome.explain}
    />
  )
}
