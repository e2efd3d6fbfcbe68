import '#styles.ts'
import { startLanguage } from '#words/language.ts'

startLanguage(location.search)
if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
const { mount } = await import('#app/mount.tsx')
const root = document.getElementById('root')
if (root !== null) mount(root)
