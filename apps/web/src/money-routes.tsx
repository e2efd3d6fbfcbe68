import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { patterns } from '#paths.ts'

/** The pages of client money, inside the frame of the office. */
export function moneyRoutes(office: AnyRoute): readonly AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => office,
      path: patterns.clientMoney,
      component: lazyRouteComponent(
        () => import('#features/client-money/ClientMoneyPage.tsx'),
        'ClientMoneyPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.bankExport,
      component: lazyRouteComponent(
        () => import('#features/client-money/bank-export/ExportPage.tsx'),
        'ExportPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.commissions,
      component: lazyRouteComponent(
        () => import('#features/commission/CommissionPage.tsx'),
        'CommissionPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.payOvers,
      component: lazyRouteComponent(
        () => import('#features/pay-over/PayOverPage.tsx'),
        'PayOverPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.directDebits,
      component: lazyRouteComponent(
        () => import('#features/direct-debits/DirectDebitsPage.tsx'),
        'DirectDebitsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.directDebitsOf,
      component: lazyRouteComponent(
        () => import('#features/direct-debits/dossier/DossierDebitsPage.tsx'),
        'DossierDebitsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.ownOrders,
      component: lazyRouteComponent(
        () => import('#features/pay-over/own/OwnOrdersPage.tsx'),
        'OwnOrdersPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.proven,
      component: lazyRouteComponent(() => import('#features/proven/ProvenPage.tsx'), 'ProvenPage'),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.books,
      component: lazyRouteComponent(() => import('#features/books/BooksPage.tsx'), 'BooksPage'),
    }),
  ]
}
