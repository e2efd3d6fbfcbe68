import { MantineProvider } from '@mantine/core'
import { DatesProvider } from '@mantine/dates'
import 'dayjs/locale/fr'
import type { ReactNode } from 'react'
import { theme, variablesOfTheHouse } from '#ui/theme.ts'
import { useLanguage } from '#words/language.ts'

/** The nonce of this page's style tags, filled by the server in place of the mark. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? ''
}

/** The theme, the days of the language, and the nonce of the styles; around everything. */
export function House({ children }: { readonly children: ReactNode }): ReactNode {
  const language = useLanguage()
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={variablesOfTheHouse}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>
    </MantineProvider>
  )
}
