import { Outlet, useRouter, useRouterState } from '@tanstack/react-router'
import { useState, useSyncExternalStore, type ReactNode } from 'react'
import { appWords } from '#app/app-words.ts'
import type { KeyAct } from '#app/keys/key-map.ts'
import { KeysPanel } from '#app/keys/KeysPanel.tsx'
import { useKeys } from '#app/keys/use-keys.ts'
import { RailFoot } from '#app/frame/RailFoot.tsx'
import { useSignedIn } from '#app/session/session.ts'
import { paths, rooms, type RoomId } from '#paths.ts'
import { announce } from '#ui/acts/announce.ts'
import { Rail, type AccountProof } from '#ui/frame/Rail.tsx'
import { Shell } from '#ui/frame/Shell.tsx'
import { WhyProvider } from '#ui/why/WhyProvider.tsx'
import { useWords } from '#words/use-words.ts'

/** What the rail shows besides the rooms; read by the features that know it. */
export type RailFacts = {
  readonly counts?: Partial<Record<RoomId, number>>
  readonly account?: AccountProof
  readonly fingerprint?: string
}

export type WorkbenchProps = {
  /** The rooms that have a page. */
  readonly open: readonly RoomId[]
  readonly rail: RailFacts
}

/** The frame of every page of the office: rail, keys that work everywhere, « Pourquoi ? ». */
export function Workbench({ open, rail }: WorkbenchProps): ReactNode {
  const words = useWords(appWords)
  const router = useRouter()
  const here = useRouterState({ select: ({ location }) => location.pathname })
  const { organisation } = useSignedIn()
  const { counts = {}, account, fingerprint } = rail
  const [keysShown, setKeysShown] = useState(false)
  const online = useSyncExternalStore(subscribeToNetwork, () => navigator.onLine)
  const shown = rooms.filter(({ id }) => open.includes(id))
  const everywhere: readonly KeyAct[] = [
    {
      name: '/',
      does: words.search,
      act: () => {
        if (!focusSearch()) void router.navigate({ href: paths.search('') })
      },
    },
    { name: 'm', does: words.why, act: () => openFigure(words.noWhy) },
    { name: '?', does: words.allKeysShort, act: () => setKeysShown(true) },
    ...shown.map(({ id, key, href }) => ({
      name: `g ${key}`,
      does: words.goTo(words[id]),
      act: () => void router.navigate({ href }),
    })),
  ]
  useKeys(everywhere, 'everywhere')
  return (
    <WhyProvider>
      <Shell
        notice={online ? undefined : words.offline}
        rail={
          <Rail
            office={organisation.name}
            at={here}
            rooms={shown.map(({ id, href }) => ({
              href,
              text: words[id],
              count: counts[id],
              current: here === href || here.startsWith(`${href}/`),
            }))}
            foot={<RailFoot />}
            {...(account === undefined ? {} : { account })}
            {...(fingerprint === undefined ? {} : { fingerprint })}
          />
        }
      >
        <Outlet />
      </Shell>
      {keysShown && <KeysPanel onClose={() => setKeysShown(false)} />}
    </WhyProvider>
  )
}

/** Goes to the field that searches everywhere; false on a page without one. */
function focusSearch(): boolean {
  const field = document.querySelector<HTMLElement>('[data-search]')
  field?.focus()
  return field !== null
}

/** Opens the figure in focus, else the first figure of the page. */
function openFigure(none: string): void {
  const focused = document.activeElement?.closest<HTMLElement>('[data-why]')
  const figure = focused ?? document.querySelector<HTMLElement>('main [data-why], aside [data-why]')
  if (figure === null) announce(none)
  else figure.click()
}

function subscribeToNetwork(changed: () => void): () => void {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}
