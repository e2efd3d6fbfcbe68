import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { patterns } from '#paths.ts'

/** The pages of the settings, inside the frame of the office. */
export function settingsRoutes(office: AnyRoute): readonly AnyRoute[] {
  return [
    createRoute({
      getParentRoute: () => office,
      path: patterns.settings,
      component: lazyRouteComponent(
        () => import('#features/settings/SettingsPage.tsx'),
        'SettingsPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.people,
      component: lazyRouteComponent(
        () => import('#features/settings/people/PeoplePage.tsx'),
        'PeoplePage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.rates,
      component: lazyRouteComponent(
        () => import('#features/settings/rates/RatesPage.tsx'),
        'RatesPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.mailbox,
      component: lazyRouteComponent(
        () => import('#features/settings/mailbox/MailboxPage.tsx'),
        'MailboxPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.registeredProvider,
      component: lazyRouteComponent(
        () => import('#features/settings/provider/ProviderPage.tsx'),
        'ProviderPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.smsProvider,
      component: lazyRouteComponent(
        () => import('#features/settings/sms/SmsProviderPage.tsx'),
        'SmsProviderPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.signatureProvider,
      component: lazyRouteComponent(
        () => import('#features/settings/signature/SignatureProviderPage.tsx'),
        'SignatureProviderPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.scenarios,
      component: lazyRouteComponent(
        () => import('#features/settings/scenarios/ScenariosPage.tsx'),
        'ScenariosPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.sendingRule,
      component: lazyRouteComponent(
        () => import('#features/settings/sendings/SendingRulePage.tsx'),
        'SendingRulePage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.templates,
      component: lazyRouteComponent(
        () => import('#features/outreach/templates/TemplatesPage.tsx'),
        'TemplatesPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.inspections,
      component: lazyRouteComponent(
        () => import('#features/settings/inspection/InspectionPage.tsx'),
        'InspectionPage',
      ),
    }),
    createRoute({
      getParentRoute: () => office,
      path: patterns.authority,
      component: lazyRouteComponent(
        () => import('#features/settings/authority/AuthorityPage.tsx'),
        'AuthorityPage',
      ),
    }),
  ]
}
