import { useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import css from '#app/frame/frame.module.css'
import { turnLetters, useLetters } from '#app/keys/letters.ts'
import { CheckField } from '#ui/fields/CheckField.tsx'
import { SelectField } from '#ui/fields/SelectField.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { setLanguage, useLanguage, type Language } from '#words/language.ts'
import { useWords } from '#words/use-words.ts'

/** Language, paper and keyboard, for this device. */
export function DisplayPage(): ReactNode {
  const words = useWords(appWords)
  const language = useLanguage()
  const lettersOn = useLetters()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Page>
      <PageHeader title={words.displayTitle} says={words.displaySays} />
      <div className={css['settings']}>
        <Sheet>
          <SelectField<Language>
            label={words.language}
            value={language}
            choices={[
              { value: 'fr', text: 'Français' },
              { value: 'en', text: 'English' },
            ]}
            onChange={setLanguage}
          />
        </Sheet>
        <Sheet>
          <SelectField<MantineColorScheme>
            label={words.paper}
            value={colorScheme}
            choices={[
              { value: 'auto', text: words.system },
              { value: 'light', text: words.light },
              { value: 'dark', text: words.dark },
            ]}
            onChange={setColorScheme}
          />
        </Sheet>
        <Sheet title={words.keyboard}>
          <CheckField
            label={words.letters}
            help={words.lettersHelp}
            checked={lettersOn}
            onChange={turnLetters}
          />
        </Sheet>
      </div>
    </Page>
  )
}
