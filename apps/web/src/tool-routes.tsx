import { createRoute, lazyRouteComponent, type AnyRoute } from '@tanstack/react-router'
import { patterns } from '#paths.ts'

/** The public pages: no session is asked, on any day of the product. */
export function toolRoutes(root: AnyRoute): AnyRoute {
  const tools = createRoute({
    getParentRoute: () => root,
    id: 'tools',
    component: lazyRouteComponent(() => import('#features/tools/ToolsFrame.tsx'), 'ToolsFrame'),
  })
  const pages: readonly AnyRoute[] = [
    createRoute({
      getParentRoute: () => tools,
      path: patterns.tools,
      component: lazyRouteComponent(() => import('#features/tools/ToolsPage.tsx'), 'ToolsPage'),
    }),
    createRoute({
      getParentRoute: () => tools,
      path: patterns.interestTool,
      component: lazyRouteComponent(
        () => import('#features/tools/interest/InterestPage.tsx'),
        'InterestPage',
      ),
    }),
    createRoute({
      getParentRoute: () => tools,
      path: patterns.limitationTool,
      component: lazyRouteComponent(
        () => import('#features/tools/limitation/LimitationPage.tsx'),
        'LimitationPage',
      ),
    }),
    createRoute({
      getParentRoute: () => tools,
      path: patterns.deadlineTool,
      component: lazyRouteComponent(
        () => import('#features/tools/deadline/DeadlinePage.tsx'),
        'DeadlinePage',
      ),
    }),
    createRoute({
      getParentRoute: () => tools,
      path: patterns.proofTool,
      component: lazyRouteComponent(
        () => import('#features/tools/proof/writing/WritingPage.tsx'),
        'WritingPage',
      ),
    }),
    createRoute({
      getParentRoute: () => tools,
      path: patterns.acknowledgmentTool,
      component: lazyRouteComponent(
        () => import('#features/tools/proof/acknowledgment/AcknowledgmentPage.tsx'),
        'AcknowledgmentPage',
      ),
    }),
    createRoute({
      getParentRoute: () => tools,
      path: patterns.captureGuide,
      component: lazyRouteComponent(
        () => import('#features/tools/capture/CapturePage.tsx'),
        'CapturePage',
      ),
    }),
  ]
  return tools.addChildren([...pages])
}
