import type { ReactNode } from 'react'
import { statementRows } from '#app/law/statement/statement-rows.ts'
import { StatementTable, type StatementTableProps } from '#app/law/statement/StatementTable.tsx'
import { interestWords } from '#features/tools/interest/words/interest-words.ts'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useWords } from '#words/use-words.ts'

/** The statement of the tool, on its own sheet. */
export function Statement(props: StatementTableProps): ReactNode {
  const words = useWords(interestWords)
  const format = useFormat()
  const { facts, value } = props
  if (statementRows(facts, value).length === 0) return null
  return (
    <Sheet title={words.statement} note={words.lines(format.count(value.lines.length))}>
      <StatementTable {...props} />
    </Sheet>
  )
}
