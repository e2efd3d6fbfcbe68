import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { ImportView } from '@quittance/contract'
import type { ReactNode } from 'react'
import { formsWords } from '#app/forms/forms-words.ts'
import { problemOf, useRefusals } from '#app/refusal.ts'
import { importQuery } from '#features/intake/import/import-queries.ts'
import { importWords } from '#features/intake/import/import-words.ts'
import css from '#features/intake/import/import.module.css'
import { MappingForm } from '#features/intake/import/MappingForm.tsx'
import { Outcome } from '#features/intake/import/Outcome.tsx'
import { paths } from '#paths.ts'
import { KeyStrip } from '#ui/acts/KeyStrip.tsx'
import { Anchor } from '#ui/frame/Anchor.tsx'
import { Page } from '#ui/frame/Shell.tsx'
import { ErrorNote } from '#ui/paper/ErrorNote.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'
import { PageHeader } from '#ui/paper/PageHeader.tsx'
import { Sheet } from '#ui/paper/Sheet.tsx'
import { useFormat } from '#words/use-format.ts'
import { useSaid } from '#words/use-said.ts'
import { useWords } from '#words/use-words.ts'

/** One import: its columns to confirm, its progress, its outcome; left and come back to at will. */
export function ImportRunPage(): ReactNode {
  const { importId = '' } = useParams({ strict: false })
  const words = useWords(importWords)
  const format = useFormat()
  const read = useQuery(importQuery(importId))
  const view = read.data
  const refusal = useRefusals()
  const { silent } = useWords(formsWords)
  const problem = problemOf(read.error)
  const titles = {
    mapping: words.step,
    running: words.running,
    done: words.doneTitle,
    failed: words.failedTitle,
  }
  const { kind, encoding, separator } = view?.recognised ?? {
    kind: 'csv',
    encoding: null,
    separator: null,
  }
  return (
    <Page
      keys={
        <KeyStrip
          keys={view?.state === 'mapping' ? [{ name: 'Ctrl+Enter', does: words.runKey }] : []}
        />
      }
    >
      <PageHeader
        crumbs={[
          { text: words.dossiers, href: paths.dossiers() },
          { text: words.title, href: paths.importClaims() },
          { text: view?.fileName ?? '' },
        ]}
        title={view === undefined ? words.title : titles[view.state]}
        says={
          view !== undefined &&
          words.surveyed(
            view.fileName,
            words.recognised(kind, encoding, separator),
            view.lines === 1 ? words.oneLine : words.lines(format.count(view.lines)),
          )
        }
      />
      <div className={css['run']}>
        {read.error !== null && <ErrorNote what={problem === null ? silent : refusal(problem)} />}
        {read.isPending && <LoadingRules />}
        {view !== undefined && <State of={view} />}
      </div>
    </Page>
  )
}

function State({ of }: { readonly of: ImportView }): ReactNode {
  const words = useWords(importWords)
  const say = useSaid()
  switch (of.state) {
    case 'mapping':
      return <MappingForm of={of} />
    case 'running':
      return <Progress of={of} />
    case 'done':
      return <Outcome of={of} />
    case 'failed':
      return (
        <>
          <ErrorNote
            what={of.failure === null ? words.failedTitle : say(of.failure)}
            next={words.failedNext}
            lost
          >
            <Anchor href={paths.importClaims()}>{words.another}</Anchor>
          </ErrorNote>
          <Outcome of={of} />
        </>
      )
  }
}

function Progress({ of }: { readonly of: ImportView }): ReactNode {
  const words = useWords(importWords)
  const format = useFormat()
  const said = words.progress(format.count(of.progress.read), format.count(of.lines))
  return (
    <Sheet title={words.running}>
      <progress
        className={css['progress']}
        max={Math.max(of.lines, 1)}
        value={of.progress.read}
        aria-label={words.running}
      />
      <output>
        {said} {words.leave}
      </output>
    </Sheet>
  )
}
