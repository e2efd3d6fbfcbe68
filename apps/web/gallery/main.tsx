import '#styles.ts'
import { StrictMode, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { DayScreen } from './DayScreen.tsx'
import { DossierScreen } from './DossierScreen.tsx'
import { GateScreen } from './GateScreen.tsx'
import { PartsScreen } from './PartsScreen.tsx'
import { TranscriptScreen } from './TranscriptScreen.tsx'
import { House } from '#app/House.tsx'
import { startLanguage } from '#words/language.ts'

const screens: Readonly<Record<string, () => ReactNode>> = {
  day: DayScreen,
  dossier: DossierScreen,
  why: DossierScreen,
  gate: GateScreen,
  transcript: TranscriptScreen,
  parts: PartsScreen,
}

const asked = new URLSearchParams(location.search)
startLanguage(location.search)
localStorage.setItem('mantine-color-scheme-value', asked.get('paper') ?? 'light')
const Screen = screens[asked.get('screen') ?? 'day'] ?? DayScreen
const root = document.getElementById('root')
if (root !== null) {
  createRoot(root).render(
    <StrictMode>
      <House>
        <Screen />
      </House>
    </StrictMode>,
  )
}
