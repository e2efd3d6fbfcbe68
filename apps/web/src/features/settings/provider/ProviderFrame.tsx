import type { UseQueryResult } from '@tanstack/react-query'
import type { ComponentType, ReactNode } from 'react'
import { Reading } from '#app/reading/Reading.tsx'
import { useSignedIn } from '#app/session/session.ts'
import {
  LastAnswer,
  type LastAnswerProps,
  type ShownProvider,
} from '#features/settings/provider/LastAnswer.tsx'
import css from '#features/settings/provider/provider.module.css'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { ReasonedButton } from '#ui/acts/ReasonedButton.tsx'
import { FactList, type Fact } from '#ui/figures/FactList.tsx'
import { Page, Sheets } from '#ui/frame/Shell.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { Prose } from '#words/Prose.tsx'

export type ProviderFrameProps<View extends ShownProvider> = {
  readonly read: UseQueryResult<View>
  readonly words: LastAnswerProps['words'] & {
    readonly settings: string
    readonly title: string
    readonly says: string
    readonly provider: string
    readonly what: string
    readonly save: string
    readonly onlyManager: string
  }
  /** What happens by it, told beside its settings. */
  readonly facts: readonly Fact[]
  /** Sets it, or has nothing leave by it any more. */
  readonly Form: ComponentType<{ readonly of: View; readonly queryKey: readonly string[] }>
  readonly queryKey: readonly string[]
}

/** The page of a provider: what it last answered, its settings for who may set it, what happens by it. */
export function ProviderFrame<View extends ShownProvider>({
  read,
  words,
  facts,
  Form,
  queryKey,
}: ProviderFrameProps<View>): ReactNode {
  const { member } = useSignedIn()
  return (
    <Page keys={<KeyStrip keys={[]} />}>
      <PageHeader
        crumbs={[{ text: words.settings, href: paths.settings() }, { text: words.title }]}
        title={words.title}
        says={<Prose>{words.says}</Prose>}
      />
      <Reading of={read}>
        {(provider) => (
          <Sheets>
            <Sheet title={words.provider}>
              <div className={css['stack']}>
                <LastAnswer of={provider} words={words} />
                {member.rights.includes('manage-organisation') ? (
                  <Form
                    key={provider.own === null ? 'none' : 'own'}
                    of={provider}
                    queryKey={queryKey}
                  />
                ) : (
                  <ReasonedButton reason={words.onlyManager}>{words.save}</ReasonedButton>
                )}
              </div>
            </Sheet>
            <Sheet title={words.what} margin>
              <FactList facts={facts} />
            </Sheet>
          </Sheets>
        )}
      </Reading>
    </Page>
  )
}
