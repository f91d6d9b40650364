/** The measures in a browser's worker; answers once. */
import { speeds } from './cases.ts'

const now = () => performance.now() / 1000
speeds(now, 0.25)
postMessage(speeds(now))
