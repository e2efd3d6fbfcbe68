import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  type AnyRoute,
} from '@tanstack/react-router'
import type { QueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { DisplayPage } from '#app/frame/DisplayPage.tsx'
import { FailedPage, NotFoundPage } from '#app/frame/FailedPage.tsx'
import { Workbench } from '#app/frame/Workbench.tsx'
import { queryClient } from '#app/query-client.ts'
import { SessionBoundary } from '#app/session/SessionBoundary.tsx'
import { useRailAccount } from '#features/client-money/account/use-rail-account.ts'
import { FirstRunPage } from '#features/first-run/FirstRunPage.tsx'
import { moneyRoutes } from '#money-routes.tsx'
import { settingsRoutes } from '#settings-routes.tsx'
import { patterns, type RoomId } from '#paths.ts'
import { toolRoutes } from '#tool-routes.tsx'
import { LoadingRules } from '#ui/paper/LoadingRules.tsx'

/** The rooms that have a page; the rail shows these. */
const openRooms: readonly RoomId[] = [
  'day',
  'dossiers',
  'portfolio',
  'outreach',
  'inbox',
  'evidence',
  'clientMoney',
]

const root = createRootRouteWithContext<{ readonly queryClient: QueryClient }>()({
  notFoundComponent: NotFoundPage,
})

const workbench = createRoute({
  getParentRoute: () => root,
  id: 'workbench',
  component: () => (
    <SessionBoundary firstRun={({ firstRun }) => <FirstRunPage nobodyYet={firstRun} />}>
      <Office />
    </SessionBoundary>
  ),
})

/** The frame with what the rail shows live: the proof of the separate account. */
function Office(): ReactNode {
  return <Workbench open={openRooms} rail={useRailAccount()} />
}

const home = createRoute({
  getParentRoute: () => workbench,
  path: patterns.home,
  beforeLoad: () => {
    redirect({ to: patterns.day, throw: true })
  },
})

const display = createRoute({
  getParentRoute: () => workbench,
  path: patterns.display,
  component: DisplayPage,
})

const creditors = createRoute({
  getParentRoute: () => workbench,
  path: patterns.creditors,
  component: lazyRouteComponent(
    () => import('#features/creditors/CreditorsPage.tsx'),
    'CreditorsPage',
  ),
})

const newCreditor = createRoute({
  getParentRoute: () => workbench,
  path: patterns.newCreditor,
  component: lazyRouteComponent(
    () => import('#features/creditors/NewCreditorPage.tsx'),
    'NewCreditorPage',
  ),
})

const creditor = createRoute({
  getParentRoute: () => workbench,
  path: patterns.creditor,
  component: lazyRouteComponent(
    () => import('#features/creditors/CreditorPage.tsx'),
    'CreditorPage',
  ),
})

const newConvention = createRoute({
  getParentRoute: () => workbench,
  path: patterns.newConvention,
  component: lazyRouteComponent(
    () => import('#features/creditors/convention/NewConventionPage.tsx'),
    'NewConventionPage',
  ),
})

const dossiers = createRoute({
  getParentRoute: () => workbench,
  path: patterns.dossiers,
  component: lazyRouteComponent(
    () => import('#features/dossiers/DossiersPage.tsx'),
    'DossiersPage',
  ),
})

const dossier = createRoute({
  getParentRoute: () => workbench,
  path: patterns.dossier,
  component: lazyRouteComponent(() => import('#features/dossiers/DossierPage.tsx'), 'DossierPage'),
})

const assessment = createRoute({
  getParentRoute: () => workbench,
  path: patterns.assessment,
  component: lazyRouteComponent(
    () => import('#features/assessment/AssessmentPage.tsx'),
    'AssessmentPage',
  ),
})

const grounds = createRoute({
  getParentRoute: () => workbench,
  path: patterns.grounds,
  component: lazyRouteComponent(() => import('#features/grounds/GroundsPage.tsx'), 'GroundsPage'),
})

const planOffer = createRoute({
  getParentRoute: () => workbench,
  path: patterns.planOffer,
  component: lazyRouteComponent(() => import('#features/agreements/OfferPage.tsx'), 'OfferPage'),
})

const call = createRoute({
  getParentRoute: () => workbench,
  path: patterns.call,
  component: lazyRouteComponent(() => import('#features/calls/CallPage.tsx'), 'CallPage'),
})

const sms = createRoute({
  getParentRoute: () => workbench,
  path: patterns.sms,
  component: lazyRouteComponent(() => import('#features/outreach/sms/SmsPage.tsx'), 'SmsPage'),
})

const constat = createRoute({
  getParentRoute: () => workbench,
  path: patterns.constat,
  component: lazyRouteComponent(() => import('#features/constat/ConstatPage.tsx'), 'ConstatPage'),
})

const titleWays = createRoute({
  getParentRoute: () => workbench,
  path: patterns.titleWays,
  component: lazyRouteComponent(() => import('#features/title/TitlePage.tsx'), 'TitlePage'),
})

const redaction = createRoute({
  getParentRoute: () => workbench,
  path: patterns.redaction,
  component: lazyRouteComponent(
    () => import('#features/redaction/RedactionPage.tsx'),
    'RedactionPage',
  ),
})

const portfolio = createRoute({
  getParentRoute: () => workbench,
  path: patterns.portfolio,
  component: lazyRouteComponent(
    () => import('#features/portfolio/PortfolioPage.tsx'),
    'PortfolioPage',
  ),
})

const search = createRoute({
  getParentRoute: () => workbench,
  path: patterns.search,
  component: lazyRouteComponent(
    () => import('#features/dossiers/search/SearchPage.tsx'),
    'SearchPage',
  ),
})

const evidence = createRoute({
  getParentRoute: () => workbench,
  path: patterns.evidence,
  component: lazyRouteComponent(
    () => import('#features/evidence/EvidencePage.tsx'),
    'EvidencePage',
  ),
})

const exhibitPage = lazyRouteComponent(
  () => import('#features/evidence/exhibit/ExhibitPage.tsx'),
  'ExhibitPage',
)

const exhibit = createRoute({
  getParentRoute: () => workbench,
  path: patterns.exhibit,
  component: exhibitPage,
})

const finding = createRoute({
  getParentRoute: () => workbench,
  path: patterns.finding,
  component: exhibitPage,
})

const deposit = createRoute({
  getParentRoute: () => workbench,
  path: patterns.deposit,
  component: lazyRouteComponent(
    () => import('#features/intake/deposit/DepositPage.tsx'),
    'DepositPage',
  ),
})

const claimDraft = createRoute({
  getParentRoute: () => workbench,
  path: patterns.claimDraft,
  component: lazyRouteComponent(() => import('#features/intake/drafts/DraftPage.tsx'), 'DraftPage'),
})

const ledgerFile = createRoute({
  getParentRoute: () => workbench,
  path: patterns.ledgerFile,
  component: lazyRouteComponent(
    () => import('#features/intake/ledger/LedgerFilePage.tsx'),
    'LedgerFilePage',
  ),
})

const importClaims = createRoute({
  getParentRoute: () => workbench,
  path: patterns.importClaims,
  component: lazyRouteComponent(
    () => import('#features/intake/import/ImportPage.tsx'),
    'ImportPage',
  ),
})

const importRun = createRoute({
  getParentRoute: () => workbench,
  path: patterns.importRun,
  component: lazyRouteComponent(
    () => import('#features/intake/import/ImportRunPage.tsx'),
    'ImportRunPage',
  ),
})

const compose = createRoute({
  getParentRoute: () => workbench,
  path: patterns.compose,
  component: lazyRouteComponent(
    () => import('#features/outreach/letter/LetterPage.tsx'),
    'LetterPage',
  ),
})

const inbox = createRoute({
  getParentRoute: () => workbench,
  path: patterns.inbox,
  component: lazyRouteComponent(() => import('#features/inbound/InboxPage.tsx'), 'InboxPage'),
})

const outreach = createRoute({
  getParentRoute: () => workbench,
  path: patterns.outreach,
  component: lazyRouteComponent(
    () => import('#features/outreach/exchanges/ExchangesPage.tsx'),
    'ExchangesPage',
  ),
})

const outwardAct = createRoute({
  getParentRoute: () => workbench,
  path: patterns.outwardAct,
  component: lazyRouteComponent(
    () => import('#features/outreach/exchanges/ActPage.tsx'),
    'ActPage',
  ),
})

const sendings = createRoute({
  getParentRoute: () => workbench,
  path: patterns.sendings,
  component: lazyRouteComponent(
    () => import('#features/sendings/SendingsPage.tsx'),
    'SendingsPage',
  ),
})

/** What a person who was invited opens: no session is asked, as nobody is a member yet. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: patterns.invitation,
  component: lazyRouteComponent(
    () => import('#features/invitation/InvitationPage.tsx'),
    'InvitationPage',
  ),
})

const day = createRoute({
  getParentRoute: () => workbench,
  path: patterns.day,
  component: lazyRouteComponent(() => import('#features/day/DayPage.tsx'), 'DayPage'),
})

const journal = createRoute({
  getParentRoute: () => workbench,
  path: patterns.journal,
  component: lazyRouteComponent(() => import('#features/journal/JournalPage.tsx'), 'JournalPage'),
})

/** The pages of the office; a feature adds its routes here. */
const pages: readonly AnyRoute[] = [
  home,
  display,
  creditors,
  newCreditor,
  creditor,
  newConvention,
  dossiers,
  dossier,
  assessment,
  constat,
  titleWays,
  planOffer,
  call,
  sms,
  grounds,
  redaction,
  search,
  evidence,
  exhibit,
  finding,
  ...moneyRoutes(workbench),
  ...settingsRoutes(workbench),
  deposit,
  claimDraft,
  ledgerFile,
  importClaims,
  importRun,
  compose,
  portfolio,
  inbox,
  outreach,
  outwardAct,
  sendings,
  day,
  journal,
]

/** Every page of the app, put together here and nowhere else. */
export const router = createRouter({
  routeTree: root.addChildren([workbench.addChildren([...pages]), toolRoutes(root), invitation]),
  context: { queryClient },
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  defaultPendingComponent: () => <LoadingRules />,
  defaultNotFoundComponent: NotFoundPage,
})
