import { createContext, use, useCallback, useState, type ReactNode } from 'react'
import { prepareTexts } from '#ui/why/texts.ts'
import { WhyPanel, type Why } from '#ui/why/WhyPanel.tsx'

const OpenWhy = createContext<(why: Why) => void>(() => undefined)

/** Opens « Pourquoi ? » over the page: `const openWhy = useWhy()`. */
export function useWhy(): (why: Why) => void {
  return use(OpenWhy)
}

/** Holds the one panel of the page; every figure under it can open its reasons. */
export function WhyProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [why, setWhy] = useState<Why | null>(null)
  const open = useCallback((asked: Why): void => {
    prepareTexts()
    setWhy(asked)
  }, [])
  return (
    <OpenWhy value={open}>
      {children}
      <WhyPanel
        why={why}
        onClose={() => {
          setWhy(null)
        }}
      />
    </OpenWhy>
  )
}
