import { cents } from '@quittance/kernel'
import type { ReactNode } from 'react'
import { prints } from './facts.ts'
import { Rail } from '#ui/frame/Rail.tsx'
import { Shell } from '#ui/frame/Shell.tsx'
import { WhyProvider } from '#ui/why/WhyProvider.tsx'

const rooms = [
  ['Ma journée', 17],
  ['Dossiers', 386],
  ['Échanges', 4],
  ['Preuves', undefined],
  ['Accords', 29],
  ['Fonds de tiers', 6],
  ['Contentieux', 8],
  ['Archives', undefined],
] as const

/** The workbench around a fictional page. */
export function Frame(props: { readonly room: string; readonly children: ReactNode }): ReactNode {
  return (
    <WhyProvider>
      <Shell
        rail={
          <Rail
            office="Cabinet Aubrac"
            fingerprint={prints.dossier}
            rooms={rooms.map(([text, count]) => ({
              href: `/${text}`,
              text,
              count,
              current: text === props.room,
            }))}
            account={{ bank: cents(3_716_285), owed: cents(3_716_285), readAt: '8 h 50' }}
          />
        }
      >
        {props.children}
      </Shell>
    </WhyProvider>
  )
}
