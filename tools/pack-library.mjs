// Makes of a package of the house what `npm pack` sends out: JavaScript and its types, the packages
// of the house that it stands on packed along, and a package.json that leads to them. Run in the
// folder of the package by its `prepack` and `postpack`; the checkout is left as it was.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { house } from './pinned-runtime.mjs'

const folder = process.cwd()
const manifest = join(folder, 'package.json')
const dist = join(folder, 'dist')
const built = join(dist, '.built')
const kept = join(dist, '.package.json')

switch (process.argv[2]) {
  case 'before':
    restore()
    prepare()
    break
  case 'after':
    restore()
    break
  default:
    console.error('node tools/pack-library.mjs before | after')
    process.exit(1)
}

/** Puts back the package.json of the checkout, also after a run that was cut short. */
function restore() {
  if (existsSync(kept)) writeFileSync(manifest, readFileSync(kept))
  rmSync(dist, { recursive: true, force: true })
}

function prepare() {
  const own = JSON.parse(readFileSync(manifest, 'utf8'))
  const rooms = [
    { name: own.name, folder },
    ...Object.keys(own.dependencies ?? {}).map((name) => ({
      name,
      folder: realpathSync(join(house, 'node_modules', name)),
    })),
  ]
  for (const room of rooms) compile(room)
  const doors = doorsOf(own, rooms)
  for (const { file } of doors) carry(file, rooms)
  rmSync(built, { recursive: true })
  mkdirSync(dist, { recursive: true })
  writeFileSync(kept, readFileSync(manifest))
  writeFileSync(manifest, `${JSON.stringify(published(own, doors), null, 2)}\n`)
}

/** Types are checked by `npm test`; here they are taken off, and written apart. */
function compile({ name, folder: source }) {
  const tsc = join(house, 'node_modules/typescript/bin/tsc')
  const input = ['-p', source, '--rootDir', join(source, 'src')]
  const output = ['--outDir', join(built, shortName(name)), '--declaration', '--noEmit', 'false']
  const options = ['--noCheck', '--rewriteRelativeImportExtensions']
  const { status } = spawnSync(process.execPath, [tsc, ...input, ...output, ...options], {
    stdio: 'inherit',
  })
  if (status !== 0) throw new Error(`${name} does not compile`)
}

/** The doors of the package itself, and one for each package that is packed along. */
function doorsOf(own, rooms) {
  const doors = Object.entries(own.exports).map(([door, source]) => ({
    door,
    file: posix.join(shortName(own.name), source.replace('./src/', '').replace(/\.ts$/, '.js')),
  }))
  const along = rooms.slice(1).map(({ name }) => ({
    door: `./${shortName(name)}`,
    file: posix.join(shortName(name), 'index.js'),
  }))
  return [...doors, ...along]
}

/** Copies a file and all that it imports, both as JavaScript and as types. */
function carry(file, rooms, done = new Set()) {
  for (const path of [file, file.replace(/\.js$/, '.d.ts')]) {
    if (done.has(path)) continue
    done.add(path)
    const { text, imported } = rewritten(path, rooms)
    const target = join(dist, path)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, text)
    for (const next of imported) carry(next, rooms, done)
  }
}

/** The text of a file with every import of ours made relative, and the files it names. */
function rewritten(path, rooms) {
  const imported = []
  const text = readFileSync(join(built, path), 'utf8').replaceAll(
    /(\bfrom |\bimport\()["']([#@.][^"']*)["']/g,
    (_whole, before, name) => {
      const target = targetOf(name, path, rooms)
      imported.push(target)
      const step = posix.relative(posix.dirname(path), target)
      return `${before}'${step.startsWith('.') ? step : `./${step}`}'`
    },
  )
  return { text, imported }
}

function targetOf(name, path, rooms) {
  const [room = ''] = path.split('/')
  if (name.startsWith('#')) return posix.join(room, name.slice(1).replace(/\.ts$/, '.js'))
  if (name.startsWith('.')) return posix.join(posix.dirname(path), name.replace(/\.ts$/, '.js'))
  if (rooms.some((each) => each.name === name)) return posix.join(shortName(name), 'index.js')
  throw new Error(`${path} imports ${name}, which is not packed along`)
}

function published(own, doors) {
  const { name, version, description, license, engines } = own
  const exports = Object.fromEntries(
    doors.map(({ door, file }) => [
      door,
      { types: `./dist/${file.replace(/\.js$/, '.d.ts')}`, default: `./dist/${file}` },
    ]),
  )
  const files = ['dist/**/*.js', 'dist/**/*.d.ts']
  return { name, version, description, license, type: 'module', engines, files, exports }
}

function shortName(name) {
  return name.slice(name.indexOf('/') + 1)
}
