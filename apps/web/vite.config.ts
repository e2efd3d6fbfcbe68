import { minifyContractRouter } from '@orpc/contract'
import { contract } from '@quittance/contract'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const ROUTES = 'virtual:api-routes'

/** Writes the routes of the API without their schemas: the app needs addresses, not validators. */
function apiRoutes(): Plugin {
  return {
    name: 'quittance-api-routes',
    resolveId: (id) => (id === ROUTES ? `\0${ROUTES}` : null),
    load: (id) =>
      id === `\0${ROUTES}`
        ? `export const routes = ${JSON.stringify(minifyContractRouter(contract))}`
        : null,
  }
}

/**
 * The build of the web app, and of the gallery of its components (`--mode gallery`).
 *
 * Nothing is inlined: the content policy lets in files of our own only.
 */
export default defineConfig(({ mode }) => ({
  plugins: [react(), apiRoutes()],
  build: {
    target: 'es2024',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    outDir: mode === 'gallery' ? 'node_modules/.gallery' : 'dist',
    emptyOutDir: true,
    rolldownOptions: {
      input: mode === 'gallery' ? 'gallery.html' : 'index.html',
    },
  },
}))
