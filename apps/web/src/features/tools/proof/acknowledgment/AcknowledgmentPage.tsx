import { answerAcknowledgmentForm, type AcknowledgmentFormDocument } from '@quittance/law'
import { useMemo, type ReactNode } from 'react'
import {
  AcknowledgmentAnswer,
  AcknowledgmentDetail,
} from '#features/tools/proof/acknowledgment/AcknowledgmentAnswer.tsx'
import { AcknowledgmentForm } from '#features/tools/proof/acknowledgment/AcknowledgmentForm.tsx'
import { acknowledgmentShape } from '#features/tools/proof/proof-shapes.ts'
import { ProofTabs } from '#features/tools/proof/ProofTabs.tsx'
import { acknowledgmentWords } from '#features/tools/proof/words/proof-words.ts'
import { shortOf } from '#features/tools/tool/short-of.ts'
import { ToolPage } from '#features/tools/tool/ToolPage.tsx'
import { useFacts } from '#features/tools/tool/use-facts.ts'
import { useWords } from '#words/use-words.ts'

const blank: AcknowledgmentFormDocument = {}

const example: AcknowledgmentFormDocument = {
  kind: 'private-deed',
  signedBy: ['debtor'],
  amountInWordsText: 'six mille cinq cents euros',
  amountInFigures: 600_500,
  debtorIs: 'other',
  loan: true,
  date: '2026-01-15',
  dueOn: null,
  parties: { debtor: { name: '…' }, creditor: { name: '…' } },
}

/** The tool that reads an acknowledgment of debt: what it proves by its form, and what it lacks. */
export function AcknowledgmentPage(): ReactNode {
  const words = useWords(acknowledgmentWords)
  const facts = useFacts(acknowledgmentShape, blank)
  const outcome = useMemo(() => answerAcknowledgmentForm(facts.sound), [facts.sound])
  return (
    <ToolPage
      title={words.title}
      says={words.says}
      facts={facts}
      blank={blank}
      example={example}
      tabs={<ProofTabs here="acknowledgment" />}
      form={<AcknowledgmentForm of={facts} />}
      short={shortOf(outcome, ({ force }) => words[force])}
      answer={<AcknowledgmentAnswer outcome={outcome} />}
      detail={<AcknowledgmentDetail outcome={outcome} />}
      explain={outcome.outcome === 'needs-facts' ? null : outcome.explain}
    />
  )
}
