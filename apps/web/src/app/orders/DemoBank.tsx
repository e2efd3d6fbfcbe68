import type { ReactNode } from 'react'
import css from '#app/orders/orders.module.css'
import { orderWords } from '#app/orders/words/order-words.ts'
import { useSignedIn } from '#app/session/session.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Prose } from '#words/Prose.tsx'
import { useWords } from '#words/use-words.ts'

/** In the demonstration alone: the statement on which its fictional bank executes what was approved. */
export function DemoBank(): ReactNode {
  const words = useWords(orderWords)
  const { organisation } = useSignedIn()
  if (!organisation.isDemo) return null
  return (
    <div className={css['demo']}>
      <span className={css['quiet']}>
        <Prose>{words.demoBank}</Prose>
      </span>
      <a href="/api/demo/bank-statement.xml" download="releve-fictif.xml">
        {words.demoStatement}
      </a>
      <Anchor href={paths.clientMoney()}>{words.demoDrop}</Anchor>
    </div>
  )
}
