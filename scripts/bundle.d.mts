/** Types of bundle.mjs, for the end-to-end tests. */
export function bundle(entry: string, name: string, platform?: 'node' | 'neutral'): Promise<string>
