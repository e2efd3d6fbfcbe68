export { engineName, startTestEngine, type EngineName, type TestEngine } from './engine.ts'
export { newId, testDatabase, type TestDatabase } from './test-database.ts'
