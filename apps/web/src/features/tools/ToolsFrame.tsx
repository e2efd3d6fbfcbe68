import { Outlet, useRouterState } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { HonestWords } from '#features/tools/HonestWords.tsx'
import css from '#features/tools/tools.module.css'
import { toolsWords } from '#features/tools/words/tools-words.ts'
import { paths } from '#paths.ts'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { HOUSE_MARK } from '#ui/frame/house-mark.ts'
import { Seal } from '#ui/proof/Seal.tsx'
import { uiWords } from '#ui/ui-words.ts'
import { WhyProvider } from '#ui/why/WhyProvider.tsx'
import { setLanguage, useLanguage } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

/** The frame of the public tools: no account, no session; nothing is asked of the server. */
export function ToolsFrame(): ReactNode {
  const words = useWords(toolsWords)
  const { toContent } = useWords(uiWords)
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const tools = [
    { href: paths.interestTool(), text: words.interest },
    { href: paths.limitationTool(), text: words.limitation },
    { href: paths.deadlineTool(), text: words.deadline },
    { href: paths.proofTool(), text: words.proof },
    { href: paths.captureGuide(), text: words.capture },
  ]
  return (
    <WhyProvider>
      <div className={css['page']}>
        <a href="#content" className={css['skip']} onClick={skipToContent}>
          {toContent}
        </a>
        <header className={css['top']}>
          <Anchor href={paths.tools()} className={css['brand']} current={here === paths.tools()}>
            <Seal state="intact" fingerprint={HOUSE_MARK} size={27} wordsBeside />
            Quittance
          </Anchor>
          <nav aria-label={words.tools} className={css['nav']}>
            <ul>
              {tools.map(({ href, text }) => (
                <li key={href}>
                  <Anchor
                    href={href}
                    className={css['tab']}
                    current={here === href || here.startsWith(`${href}/`)}
                  >
                    {text}
                  </Anchor>
                </li>
              ))}
            </ul>
          </nav>
          <Side />
        </header>
        <main id="content" tabIndex={-1} className={css['content']}>
          <Outlet />
        </main>
        <HonestWords />
      </div>
    </WhyProvider>
  )
}

function Side(): ReactNode {
  const words = useWords(toolsWords)
  const language = useLanguage()
  return (
    <div className={css['side']} data-screen-only>
      <button
        type="button"
        className={css['language']}
        lang={language === 'fr' ? 'en' : 'fr'}
        onClick={() => setLanguage(language === 'fr' ? 'en' : 'fr')}
      >
        {language === 'fr' ? 'English' : 'Français'}
      </button>
      <Anchor href={paths.home()}>{words.enter}</Anchor>
    </div>
  )
}

/** Skips to the content without touching the address: the facts live after its `#`. */
function skipToContent(event: { preventDefault: () => void }): void {
  event.preventDefault()
  document.getElementById('content')?.focus()
}
